namespace RiskPlanner.Web.Editing;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>In several units at once, or in nothing that is understood: the period as it is written (ISO 8601).</summary>
    Written,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}
