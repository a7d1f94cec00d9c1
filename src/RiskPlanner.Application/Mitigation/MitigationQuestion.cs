using NodaTime;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Mitigation;

/// <summary>What is asked of a mitigation.</summary>
/// <param name="Plan">A validated plan with at least one data set.</param>
/// <param name="PlanSha256">The hash of the plan's file.</param>
public sealed record MitigationQuestion(Plan Plan, string PlanSha256)
{
    /// <summary>What the plan is to be changed for.</summary>
    public MitigationAim Goal { get; init; }

    /// <summary>The moment at which events strike; null for noon in the middle of the horizon and, of single events, every moment besides.</summary>
    public Instant? At { get; init; }

    /// <summary>What changes cost.</summary>
    public CostTable Costs { get; init; } = CostTable.Default;

    /// <summary>What the changes may cost together; null without limit.</summary>
    public long? Budget { get; init; }

    /// <summary>Whether events count that stand for many failures with one cause: all records of a key value, everything online.</summary>
    public bool WithCommonCauses { get; init; } = true;

    /// <summary>Whether cost against what stays open is asked for as well; of pairs there is none.</summary>
    public bool WithFrontier { get; init; }

    /// <summary>How much the search may do.</summary>
    public MitigationLimits Limits { get; init; } = MitigationLimits.Default;

    /// <summary>How many threads may work; 1 or more.</summary>
    public int Threads { get; init; } = 1;
}
