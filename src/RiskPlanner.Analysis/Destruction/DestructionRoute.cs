using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>A way in which data could still be read after its key was destroyed.</summary>
public sealed record DestructionRoute
{
    /// <summary>What it is.</summary>
    public required RouteKind Kind { get; init; }

    /// <summary>What it and its like are called together: copies of one cycle or policy.</summary>
    public required string Series { get; init; }

    /// <summary>The data set that it leads to; null where it leads to everything under the key.</summary>
    public DataSetName? DataSet { get; init; }

    /// <summary>The labels that it gives the key value under, where it gives that: of a CKDS copy, a repository, a twin.</summary>
    public IReadOnlyList<KeyLabel> KeyLabels { get; init; } = [];

    /// <summary>When the copy was taken, where it is one.</summary>
    public Instant? TakenAt { get; init; }

    /// <summary>The last moment at which it can be used; null when the plan never ends it.</summary>
    public Instant? OpenUntil { get; init; }

    /// <summary>What ends it, or what would have to be done to end it, as a sentence.</summary>
    public required string Ending { get; init; }

    /// <summary>Whether it cannot be dated from a plan, so that the statement stands under the condition that it has ended.</summary>
    public bool IsProviso { get; init; }

    /// <summary>Whether it can be used at a moment after the destruction.</summary>
    public bool IsOpenAt(Instant moment) => OpenUntil is not { } end || moment <= end;
}
