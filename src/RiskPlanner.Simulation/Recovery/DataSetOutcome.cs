using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>What became of a data set, and by which route.</summary>
public sealed record DataSetOutcome
{
    /// <summary>The data set.</summary>
    public required DataSetName DataSet { get; init; }

    /// <summary>What became of it.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The route that led to the data, in words; empty when none did.</summary>
    public string Route { get; init; } = "";

    /// <summary>
    /// Strike minus the time at which the version that can be read was committed; null when none can be read. What was
    /// committed in between is gone where it is a backup's version.
    /// </summary>
    public Duration? Age { get; init; }

    /// <summary>Why the primary could not be used, and why each route that was tried failed; empty when intact.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What would end the state of being unavailable; empty otherwise.</summary>
    public string EndedBy { get; init; } = "";

    /// <summary>
    /// How long it takes until the data can be read again: of a recovered data set the sum of the runbook's steps, of an
    /// unavailable one the time until the outage ends; null where that is not known, or nothing has to be done.
    /// </summary>
    public Duration? Takes { get; init; }

    /// <summary>What was done, or what would end the outage, and what other routes would have needed.</summary>
    public Runbook Runbook { get; init; } = Runbook.Empty;

    /// <summary>Whether an encrypted data set came back from a copy that lay there in clear.</summary>
    public bool FromClearCopy { get; init; }

    /// <summary>Whether the data can be read: intact or recovered.</summary>
    public bool Survived => Kind is OutcomeKind.Intact or OutcomeKind.Recovered;
}
