using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// A mask of what an act strikes: a name in which <c>%</c> stands for one character, <c>*</c> for any characters within a qualifier, and the qualifier <c>**</c> for any
/// number of qualifiers, none included. Names without periods are one qualifier. A mask without these signs is the name of one thing. Immutable and safe between threads.
/// </summary>
public readonly partial record struct TargetMask
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "a name of 1 to 100 characters without a blank at either end, % for one character, * for any within a qualifier, ** for any qualifiers";

    /// <summary>The rule as a regular expression that JSON schema understands as well (the length is checked apart).</summary>
    public const string Pattern = @"^\S(.*\S)?$";

    /// <summary>The longest mask in characters: as long as the name of a person.</summary>
    public const int MaximumLength = PlanLimits.MaximumPersonLength;

    /// <summary>A mask that follows the rule, for messages.</summary>
    public const string Example = "PAYROLL.**";

    private readonly string? _text;

    /// <summary>Makes a mask of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public TargetMask(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a mask: {Rule}.", nameof(text));
        _text = text;
    }

    /// <summary>The mask as it is written.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether it is the name of one thing: nothing in it stands for anything else.</summary>
    public bool IsName => !Text.Contains('*', StringComparison.Ordinal) && !Text.Contains('%', StringComparison.Ordinal);

    /// <summary>Whether the text is a mask.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaximumLength } && Shape().IsMatch(text);

    /// <summary>Whether it covers a name. Takes time in proportion to the lengths of both, at worst their product.</summary>
    public bool Covers(string name) => QualifierMatcher.Matches(Text, name);

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"\A\S(.*\S)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
