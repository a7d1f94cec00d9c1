using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>Why something that was tried led nowhere, as a value. Immutable.</summary>
/// <param name="Kind">What kind of route it was.</param>
/// <param name="Cause">Why it failed, as seen from the system that was asked.</param>
public sealed record RouteFailure(RouteKind Kind, Cause Cause)
{
    /// <summary>What the cause is about: a label or a key manager; null where it names nothing.</summary>
    public string? About { get; init; }

    /// <summary>The sysplex that was asked where it was not the home; null else.</summary>
    public string? At { get; init; }

    /// <summary>The copy; null where the route was none.</summary>
    public BackupCopy? Copy { get; init; }

    /// <summary>The key that was to be put back; null where the route was none of keys.</summary>
    public KeyLabel? Label { get; init; }

    /// <summary>Where that key was to come from.</summary>
    public KeyRoute? From { get; init; }

    /// <summary>Which CKDS copy, sysplex or repository that was; null where there was none to ask.</summary>
    public string? Source { get; init; }

    /// <summary>What was done to bring a key service up; null where the route was another one.</summary>
    public RecoveryAction? Action { get; init; }
}
