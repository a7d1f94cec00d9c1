using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>What is asked of the cut sets of a plan.</summary>
/// <param name="Plan">A validated plan.</param>
/// <param name="PlanSha256">The hash of the plan's file.</param>
public sealed record PlanCutSetsQuestion(Plan Plan, string PlanSha256)
{
    /// <summary>The most events of a set where nobody says: with three, large plans take hours.</summary>
    public const int UsualOrder = 2;

    /// <summary>The data set that is of interest; null where an application or the estate is.</summary>
    public DataSetName? DataSet { get; init; }

    /// <summary>The application that is of interest; null for the estate, and where a data set is.</summary>
    public string? Application { get; init; }

    /// <summary>What the sets bring about.</summary>
    public LossTop Top { get; init; }

    /// <summary>When all events strike; null for the moment at which most data sets can be lost by most single events.</summary>
    public Instant? At { get; init; }

    /// <summary>The most events of a set, 0 to <see cref="LossSetSearch.MostEvents"/>.</summary>
    public int Order { get; init; } = UsualOrder;

    /// <summary>How many sets are listed at most.</summary>
    public int List { get; init; }

    /// <summary>Whether events are weighed.</summary>
    public bool WithImportance { get; init; }

    /// <summary>Whether the smallest sets of people are looked for too, who lose any data set or all; null for no.</summary>
    public CollusionReading? People { get; init; }

    /// <summary>How many threads may work; 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Bytes that the count may take; null for three quarters of the machine's memory.</summary>
    public long? MemoryLimitBytes { get; init; }

    /// <summary>Several data sets that are of interest; null where a data set, an application or the estate is.</summary>
    internal IReadOnlySet<DataSetName>? Several { get; init; }

    /// <summary>The data sets that are of interest; null for all.</summary>
    internal IReadOnlySet<DataSetName>? Chosen => Several ?? (DataSet is { } one ? new HashSet<DataSetName> { one }
        : Application is { } application ? Plan.DataSets.Where(dataSet => dataSet.Application == application).Select(dataSet => dataSet.Name).ToHashSet()
        : null);
}
