using NodaTime;
using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Application.Mitigation;

/// <summary>The cheapest changes of a plan that reach a goal, with the proof.</summary>
public sealed record MitigationDocument
{
    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>SHA-256 of the plan file, in hex.</summary>
    public required string PlanSha256 { get; init; }

    /// <summary>Which version of the program computed it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>What the plan is changed for.</summary>
    public required MitigationAim Goal { get; init; }

    /// <summary>What is known of the answer.</summary>
    public required MitigationStatus Status { get; init; }

    /// <summary>What the changes cost together.</summary>
    public required long Cost { get; init; }

    /// <summary>What every choice costs at least that leaves as little open, as far as that is proven.</summary>
    public required long Bound { get; init; }

    /// <summary>What costs are counted in, for people.</summary>
    public required string Unit { get; init; }

    /// <summary>What the changes may cost together; null without limit.</summary>
    public required long? Budget { get; init; }

    /// <summary>What the cheapest choice costs that reaches the goal, whatever the budget; null where none does.</summary>
    public required long? CostWithoutBudget { get; init; }

    /// <summary>The changes, in the order in which they are made.</summary>
    public required IReadOnlyList<ChangeRecord> Changes { get; init; }

    /// <summary>What the plan leaves open as it is.</summary>
    public required RemainderRecord Before { get; init; }

    /// <summary>What it leaves open with the changes.</summary>
    public required RemainderRecord After { get; init; }

    /// <summary>What the answer says, in sentences: what it reaches, or why no more can be reached.</summary>
    public required string Why { get; init; }

    /// <summary>The single points of loss, those that stay first.</summary>
    public required IReadOnlyList<PointRecord> Points { get; init; }

    /// <summary>The threats by which data sets are lost or miss a target, those that stay first; empty where the goal is another one.</summary>
    public required IReadOnlyList<TargetRecord> Targets { get; init; }

    /// <summary>Cost against what stays open, from nothing changed to the cheapest that leaves the least open; null where it was not asked for.</summary>
    public required IReadOnlyList<FrontierPoint>? Frontier { get; init; }

    /// <summary>What the plan as it is does about each of the paper's eight recommendations.</summary>
    public required IReadOnlyList<Recommendation> Recommendations { get; init; }

    /// <summary>The moments that were judged for the proof: at each all events strike, noticed at once.</summary>
    public required IReadOnlyList<Instant> Moments { get; init; }

    /// <summary>Whether single events were looked for at every moment of the horizon, of which those above are the worst ones.</summary>
    public required bool EveryMoment { get; init; }

    /// <summary>Whether events count that stand for many failures with one cause.</summary>
    public required bool CommonCauses { get; init; }

    /// <summary>How many changes could be chosen.</summary>
    public required int Offered { get; init; }

    /// <summary>Kinds of changes that the plan gives no room for.</summary>
    public required IReadOnlyList<NotOfferedRecord> NotOffered { get; init; }

    /// <summary>How many choices of changes were tried.</summary>
    public required int Rounds { get; init; }

    /// <summary>How many changed plans were replayed.</summary>
    public required long Trials { get; init; }
}
