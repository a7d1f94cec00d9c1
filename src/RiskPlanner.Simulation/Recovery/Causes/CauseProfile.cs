using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Simulation.Recovery.Causes;

/// <summary>What is known of a cause: its words, what it would take not to fail so, what ends it, what ICSF answers. Immutable.</summary>
/// <param name="Words">The cause in words, without what it is about.</param>
/// <param name="Prerequisite">What would have to exist for an instruction not to fail so.</param>
public sealed record CauseProfile(string Words, string Prerequisite)
{
    /// <summary>
    /// The act that ends it where it is an outage, not a loss (z/OS facts, 1.7), and that is no part of a recovery by itself; null where
    /// it is a loss, or where recoverers themselves deal with it.
    /// </summary>
    public RecoveryAction? Relief { get; init; }

    /// <summary>Whether it holds of the site where a system runs, so that the same may succeed once the system runs elsewhere.</summary>
    public bool HoldsOfThePlace { get; init; }

    /// <summary>ICSF return and reason code; null where none is published.</summary>
    public (int ReturnCode, int ReasonCode)? Codes { get; init; }
}
