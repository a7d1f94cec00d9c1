namespace RiskPlanner.Model;

/// <summary>A rule of a team's own: labels must, or must not, look like something.</summary>
/// <param name="Id">Its id, such as PAY0001: 2 to 8 letters and 1 to 4 digits, not beginning with RP.</param>
/// <param name="Message">What is wrong about a label that breaks it.</param>
/// <param name="Expected">What would be right.</param>
public sealed record TeamRule(string Id, string Message, string Expected)
{
    /// <summary>The labels that it is about; null for all.</summary>
    public OperatorMask? Labels { get; init; }

    /// <summary>An expression that they match; null when <see cref="MustNot"/> speaks.</summary>
    public string? Must { get; init; }

    /// <summary>An expression that they do not match; null when <see cref="Must"/> speaks.</summary>
    public string? MustNot { get; init; }

    /// <summary>How much its findings matter.</summary>
    public FindingSeverity Severity { get; init; } = FindingSeverity.Error;
}
