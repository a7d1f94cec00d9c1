using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A record of a CKDS. Immutable.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The key value, whatever the label: twins have one.</param>
/// <param name="Generation">The master-key generation that it is wrapped under.</param>
internal sealed record KeyRecord(KeyLabel Label, int Value, int Generation)
{
    /// <summary>Whether it is archived: there, but not to be used.</summary>
    public bool Archived { get; init; }

    /// <summary>The start of its validity; null means that it has begun.</summary>
    public Instant? ValidFrom { get; init; }

    /// <summary>The end of its validity; null means that it does not end.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>Whether CPACF may be given the key.</summary>
    public bool ExportableToCpacf { get; init; } = true;

    /// <summary>Whether it must not be archived.</summary>
    public bool ProhibitArchive { get; init; }

    /// <summary>Whether its token is damaged: no master key unwraps it.</summary>
    public bool Damaged { get; init; }
}
