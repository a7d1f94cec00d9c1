using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>A cell that reads differently in two derivations of the same plan.</summary>
/// <param name="Table">The title of its table.</param>
/// <param name="Threat">The threat of its row.</param>
/// <param name="Column">The data set, or what else its column is.</param>
/// <param name="Before">What it was; null where there was no such cell.</param>
/// <param name="After">What it is; null where there is no such cell any more.</param>
public sealed record VerdictDifference(string Table, string Threat, string Column, EvidenceCell? Before, EvidenceCell? After)
{
    /// <summary>Whether the verdict is a worse one than before.</summary>
    public bool IsWorse => Order > 0;

    /// <summary>Whether the verdict is a better one than before.</summary>
    public bool IsBetter => Order < 0;

    /// <summary>
    /// Less than 0 where the later verdict is better. Where data sets differ, no kind tells: the numbers of those that are lost, that are
    /// unavailable and that miss a target do, in this order, where both cells have them.
    /// </summary>
    private int Order => (Before, After) switch
    {
        (null, _) or (_, null) => 0,
        ({ Verdict: not Verdict.Mixed } before, { Verdict: not Verdict.Mixed } after) => after.Verdict.CompareTo(before.Verdict),
        ({ Detail: { } before }, { Detail: { } after }) => Hit(after).CompareTo(Hit(before)),
        _ => 0,
    };

    private static (int Lost, int Unavailable, int TargetsMissed) Hit(VerdictRecord detail) => (detail.Lost, detail.Unavailable, detail.TargetsMissed);
}
