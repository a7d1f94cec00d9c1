namespace RiskPlanner.Tls;

/// <summary>A statement that the program does not know. It may be right: nothing is said of it but that it was not judged.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The line, without blanks at its ends.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nearest">A known name that was perhaps meant; null when none is near.</param>
public sealed record UnknownStatement(Place Place, string Text, string Name, string? Nearest)
{
    /// <summary>What follows its name, for a change; hidden where it is a secret.</summary>
    internal string Value { get; init; } = "";
}
