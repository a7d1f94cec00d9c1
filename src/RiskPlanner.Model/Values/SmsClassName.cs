using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>The rule for the name of an SMS class (z/OS DFSMSdfp Storage Administration: as a name of one qualifier).</summary>
public static partial class SmsClassName
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "1 to 8 characters A-Z 0-9 # $ @, the first A-Z # $ @";

    /// <summary>The rule as a regular expression.</summary>
    public const string Pattern = "^[A-Z#$@][A-Z0-9#$@]{0,7}$";

    /// <summary>A name that follows the rule, for messages.</summary>
    public const string Example = "DCENCR";

    /// <summary>Whether the text names an SMS class.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 } && text[^1] != '\n' && Shape().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
