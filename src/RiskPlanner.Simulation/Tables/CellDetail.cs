using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>What decided about the data sets of a cell. Immutable.</summary>
public sealed record CellDetail
{
    /// <summary>How many data sets it is about.</summary>
    public required int DataSets { get; init; }

    /// <summary>How many of them are lost.</summary>
    public int Lost { get; init; }

    /// <summary>How many of them are unavailable.</summary>
    public int Unavailable { get; init; }

    /// <summary>How many of them miss a target of their application.</summary>
    public int TargetsMissed { get; init; }

    /// <summary>The replay that decided: of the targets that the row means the worst one. Null for several columns together.</summary>
    public VariantReplay? Deciding { get; init; }

    /// <summary>Whether both events that decided strike within the plan's horizon, so that they can be replayed in it; false where one event strikes.</summary>
    public bool CanBeReplayed { get; init; }

    /// <summary>Whether only a copy in clear helps against a threat to keys.</summary>
    public bool ClearCopyOnly { get; init; }

    /// <summary>The least changes of the plan with which the data survives; each a set of changes that go together.</summary>
    public IReadOnlyList<IReadOnlyList<Changes.PlanChange>> Remedies { get; init; } = [];

    /// <summary>The data set that was replayed; null for several columns together.</summary>
    public DataSetName? Simulated { get; init; }

    /// <summary>What it comes to over every moment; null where it is judged at one.</summary>
    public CellMoments? Moments { get; init; }

    /// <summary>The outcome that decided; null for several columns together.</summary>
    public DataSetOutcome? Outcome => Deciding?.Outcome;
}
