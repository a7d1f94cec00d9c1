using NodaTime;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A margin by the closed form.</summary>
/// <param name="At">When the event strikes.</param>
/// <param name="LostAfter">The last moment at which the data set can be had.</param>
/// <param name="Margin">How long that is after the notice; below zero where it is before.</param>
internal sealed record ClosedMargin(Instant At, Instant LostAfter, Duration Margin);
