using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>What is left of data after its key was destroyed on purpose (seed paper, section 6.1).</summary>
public sealed record DestructionReport
{
    /// <summary>The label whose record is deleted; null when the data set has no key.</summary>
    public required KeyLabel? KeyLabel { get; init; }

    /// <summary>When it is deleted.</summary>
    public required Instant At { get; init; }

    /// <summary>The data sets that shall be unreadable.</summary>
    public required IReadOnlyList<DataSetName> DataSets { get; init; }

    /// <summary>Other data sets under the same label, which lose their key with it.</summary>
    public required IReadOnlyList<DataSetName> AlsoLost { get; init; }

    /// <summary>Every way in which the data could still be read at <see cref="At"/> or later, those that never end first.</summary>
    public required IReadOnlyList<DestructionRoute> Routes { get; init; }

    /// <summary>The ways that the plan never ends.</summary>
    public IEnumerable<DestructionRoute> Endless => Routes.Where(route => route.OpenUntil is null && !route.IsProviso);

    /// <summary>After which moment nobody can read it, once what is <see cref="Endless"/> has been ended; never before <see cref="At"/>.</summary>
    public Instant LastDatedEnd => Routes.Select(route => route.OpenUntil).OfType<Instant>().Append(At).Max();

    /// <summary>After which moment nobody can read it; null when there is none within the plan.</summary>
    public Instant? UnreadableAfter => Endless.Any() ? null : LastDatedEnd;

    /// <summary>What the statement takes for granted, in sentences.</summary>
    public required IReadOnlyList<string> Provisos { get; init; }
}
