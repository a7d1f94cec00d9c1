using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Findings;

/// <summary>What findings are asked for.</summary>
/// <param name="Plan">A validated plan.</param>
/// <param name="PlanSha256">The hash of the plan's file.</param>
/// <param name="Today">The day by which acceptances and exceptions have ended or not.</param>
public sealed record FindingQuestion(Plan Plan, string PlanSha256, LocalDate Today)
{
    /// <summary>Finds places in the plan's file; null where there is no file, and every finding is then at its beginning.</summary>
    public PlanPlaces? Places { get; init; }

    /// <summary>The plan's own naming standard; null when it has none, or its file is not at hand.</summary>
    public CompiledStandard? Standard { get; init; }

    /// <summary>Findings of an earlier run; null when there are none.</summary>
    public FindingBaseline? Baseline { get; init; }

    /// <summary>The plan's verdicts, where they are there already; null to derive them.</summary>
    public TablesDocument? Verdicts { get; init; }

    /// <summary>The plan's key-loss windows, where they are there already; null to compute them.</summary>
    public AlignmentDocument? Alignment { get; init; }

    /// <summary>The seed of every replay.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads may work; 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Told how far the long parts are; from any thread.</summary>
    public IProgress<WorkProgress>? Progress { get; init; }
}
