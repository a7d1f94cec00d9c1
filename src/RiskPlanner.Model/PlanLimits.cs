using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// The ranges of a plan's numbers and moments. They keep a mistyped plan from running for ever or out of memory; none of
/// them comes from z/OS.
/// </summary>
public static class PlanLimits
{
    /// <summary>The smallest size of a data set in KiB.</summary>
    public const int MinimumSizeKiB = 1;

    /// <summary>The largest size of a data set in KiB: the emulator holds and encrypts real bytes.</summary>
    public const int MaximumSizeKiB = 65_536;

    /// <summary>The most generations that a policy or a cycle of CKDS backups can keep; the fewest is 1.</summary>
    public const int MaximumKeep = 10_000;

    /// <summary>The most days that a management class can keep a backup version; the fewest is 1.</summary>
    public const int MaximumRetainDays = 9_999;

    /// <summary>The most past master-key generations whose parts can be retained; the fewest is 0.</summary>
    public const int MaximumRetainedGenerations = 1_000;

    /// <summary>The longest name of an owner, a holder of key parts or a receiver, in characters.</summary>
    public const int MaximumPersonLength = 100;

    /// <summary>The most occurrences of one schedule between its first moment and the end of the horizon.</summary>
    public const int MaximumOccurrences = 100_000;

    /// <summary>The longest period, in years.</summary>
    public const int LongestPeriodYears = 100;

    /// <summary>The longest name of a plan, in characters.</summary>
    public const int MaximumPlanNameLength = 100;

    /// <summary>The longest description of a plan or of one of its parts, in characters.</summary>
    public const int MaximumDescriptionLength = 2_000;

    /// <summary>The first moment that a plan can speak of.</summary>
    public static Instant EarliestMoment { get; } = Instant.FromUtc(1970, 1, 1, 0, 0);

    /// <summary>The last moment that a plan can speak of.</summary>
    public static Instant LatestMoment { get; } = Instant.FromUtc(2199, 12, 31, 23, 59, 59);
}
