namespace RiskPlanner.Application.Replays;

/// <summary>A mistake in an event as a user wrote it.</summary>
/// <param name="Event">The event's text.</param>
/// <param name="Part">The part of it that is wrong.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record EventFault(string Event, string Part, string Rule, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"--event '{Event}': '{Part}': {Rule} Expected: {Expected}.";
}
