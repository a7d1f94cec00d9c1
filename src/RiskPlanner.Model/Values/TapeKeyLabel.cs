using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// The rule for labels of the RSA keys that a tape key server wraps the data keys of cartridges under (KEYLABL1 and KEYLABL2;
/// data class, "Key Label 1": 1 to 64 characters). They are labels of certificates, in mixed case, and no key labels of a CKDS
/// (z/OS facts, 2.1).
/// </summary>
public static partial class TapeKeyLabel
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "1 to 64 printable characters without a blank at either end";

    /// <summary>The rule.</summary>
    public const string Pattern = @"^[!-~](?:[ -~]{0,62}[!-~])?$";

    /// <summary>A label that follows the rule, for messages.</summary>
    public const string Example = "Tape_Prod_Lbl_20";

    /// <summary>How many labels a cartridge can have at most: one for its owner, one for a partner or the recovery site.</summary>
    public const int MostPerCartridge = 2;

    /// <summary>Whether the text is such a label.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 } && text[^1] != '\n' && Shape().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
