using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// The rule for whom a RACF profile permits: a user or group (RACF Command Language Reference: 1 to 8 characters), or
/// <c>*</c> for every user that RACF knows.
/// </summary>
public static partial class RacfIdentity
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "a RACF user or group of 1 to 8 characters A-Z 0-9 # $ @, or * for every user";

    /// <summary>The rule as a regular expression.</summary>
    public const string Pattern = @"^([A-Z0-9#$@]{1,8}|\*)$";

    /// <summary>Stands for every user that RACF knows.</summary>
    public const string Everybody = "*";

    /// <summary>The rule for one user or group, in words, for messages.</summary>
    public const string UserRule = "a RACF user or group of 1 to 8 characters A-Z 0-9 # $ @";

    /// <summary>The rule for one user or group, as a regular expression.</summary>
    public const string UserPattern = "^[A-Z0-9#$@]{1,8}$";

    /// <summary>A name that follows the rule, for messages.</summary>
    public const string Example = "PAYUSERS";

    /// <summary>Whether the text names whom a profile can permit.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 } && text[^1] != '\n' && Shape().IsMatch(text);

    /// <summary>Whether the text names one user or group.</summary>
    public static bool IsUser(string? text) => text != Everybody && IsValid(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
