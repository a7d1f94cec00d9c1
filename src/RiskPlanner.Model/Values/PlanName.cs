namespace RiskPlanner.Model;

/// <summary>The rules for the names that a plan gives its own things (sites, arrays, policies …) and for volume serials.</summary>
public static class PlanName
{
    /// <summary>The rule for a plan's own names, in words.</summary>
    public const string Rule = "1 to 30 characters A-Z 0-9 # $ @ - _, the first a letter or # $ @";

    /// <summary>The rule for a plan's own names.</summary>
    public const string Pattern = @"^[A-Z#$@][A-Z0-9#$@_\-]{0,29}$";

    /// <summary>The rule for volume serials, in words (z/OS MVS JCL Reference, VOLUME=SER: 1 to 6 characters).</summary>
    public const string VolumeRule = "a volume serial: 1 to 6 characters A-Z 0-9 # $ @ -";

    /// <summary>The rule for volume serials.</summary>
    public const string VolumePattern = @"^[A-Z0-9#$@\-]{1,6}$";
}
