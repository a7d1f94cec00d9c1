using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>The rules for the names that a plan gives its own things (sites, arrays, policies …) and for volume serials.</summary>
public static partial class PlanName
{
    /// <summary>The rule for a plan's own names, in words.</summary>
    public const string Rule = "1 to 30 characters A-Z 0-9 # $ @ - _, the first a letter or # $ @";

    /// <summary>The rule for a plan's own names.</summary>
    public const string Pattern = @"^[A-Z#$@][A-Z0-9#$@_\-]{0,29}$";

    /// <summary>The longest name in characters.</summary>
    public const int MaximumLength = 30;

    /// <summary>The rule for volume serials, in words (z/OS MVS JCL Reference, VOLUME=SER: 1 to 6 characters).</summary>
    public const string VolumeRule = "a volume serial: 1 to 6 characters A-Z 0-9 # $ @ -";

    /// <summary>The rule for volume serials.</summary>
    public const string VolumePattern = @"^[A-Z0-9#$@\-]{1,6}$";

    /// <summary>A name that follows the rule, for messages.</summary>
    public const string Example = "PROD";

    /// <summary>A volume serial that follows the rule, for messages.</summary>
    public const string VolumeExample = "PRD001";

    /// <summary>Whether the text is a name that a plan can give to one of its things.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 } && text[^1] != '\n' && NameShape().IsMatch(text);

    /// <summary>Whether the text is a volume serial.</summary>
    public static bool IsVolume(string? text) => text is { Length: > 0 } && text[^1] != '\n' && VolumeShape().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameShape();

    [GeneratedRegex(VolumePattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VolumeShape();
}
