using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What reading a plan file gave: the plan, or every fault that keeps it from being one.</summary>
public sealed record PlanReadResult
{
    // Invariant: Plan is null exactly when Faults is not empty.

    /// <summary>The validated plan; null when there are faults.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Every fault, by line and column; empty when the plan is sound. Of more than <see cref="PlanFile.MostFaults"/>, the first found.</summary>
    public required IReadOnlyList<PlanFileFault> Faults
    {
        get;
        init
        {
            field = value;
            FaultsInAll = Math.Max(FaultsInAll, value.Count);
        }
    }

    /// <summary>How many faults there are, listed or not.</summary>
    public int FaultsInAll { get; init; }

    /// <summary>The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits: the definition's identity in reports. Of a file that is no text, that of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The comments of the text, to be given back to <see cref="PlanFile.Write(Plan, PlanComments)"/>; none when there are faults.</summary>
    public PlanComments Comments { get; init; } = PlanComments.Empty;

    /// <summary>The file's name as it was given, for messages; null when the text came from elsewhere.</summary>
    public string? FileName { get; init; }
}
