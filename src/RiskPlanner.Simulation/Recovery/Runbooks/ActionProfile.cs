using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>What an action is: who does it, with what, what to look at, how long it takes, what it does and how it is told. Immutable.</summary>
/// <param name="Actor">Who does it.</param>
/// <param name="Tool">With what.</param>
/// <param name="Takes">How long it takes: an assumption, not a measurement; null where it needs what the plan has not.</param>
/// <param name="Reason">Why so long.</param>
/// <param name="Before">What to check before.</param>
/// <param name="Expected">What the system says when it went well; no text that is not published.</param>
/// <param name="After">What to check afterwards.</param>
public sealed record ActionProfile(string Actor, string Tool, Duration? Takes, string Reason, string Before, string Expected, string After)
{
    /// <summary>Carries a step out in a world.</summary>
    public required Func<IWorld, RecoveryStep, Answer> CarryOut { get; init; }

    /// <summary>What to do, in a sentence.</summary>
    public required Func<RecoveryStep, string> Instruction { get; init; }

    /// <summary>What it adds to the name of a route; null where it adds nothing.</summary>
    public Func<RecoveryStep, string>? Way { get; init; }

    /// <summary>What is so once it has ended an outage, without a name, such as "a key is recalled"; null where it ends none.</summary>
    public string? Until { get; init; }

    /// <summary>Whether what it changes in keys and key services stays for others, and helps them.</summary>
    public bool Lasts { get; init; }
}
