using NodaTime;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>Who does an action, with what, what to look at, and how long it takes.</summary>
/// <param name="Actor">Who does it.</param>
/// <param name="Tool">With what.</param>
/// <param name="Takes">How long it takes: an assumption, not a measurement.</param>
/// <param name="Reason">Why so long.</param>
/// <param name="Before">What to check before.</param>
/// <param name="Expected">What the system says when it went well; no text that is not published.</param>
/// <param name="After">What to check afterwards.</param>
public sealed record ActionProfile(string Actor, string Tool, Duration Takes, string Reason, string Before, string Expected, string After);
