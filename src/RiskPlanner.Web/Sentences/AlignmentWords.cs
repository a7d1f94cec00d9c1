using RiskPlanner.Application.Alignment;

namespace RiskPlanner.Web.Sentences;

/// <summary>Alignments in words. Pure functions.</summary>
internal static class AlignmentWords
{
    private const double HoursOfDay = 24;
    private const double MinutesOfDay = 24 * 60;

    /// <summary>A length of time in its fitting unit; negative ones count as their amount.</summary>
    public static string Length(double days)
    {
        var amount = Math.Abs(days);
        return amount switch
        {
            0 => "no time",
            < 1 / HoursOfDay => Counted(amount * MinutesOfDay, "minute"),
            < 2 => Counted(amount * HoursOfDay, "hour"),
            _ => Counted(amount, "day"),
        };
    }

    /// <summary>A margin: whether the loss is noticed in time, and by how much.</summary>
    public static string Margin(double? days) => days switch
    {
        null => "no end within the plan",
        < 0 => $"shortfall {Length(days.Value)}",
        0 => "just in time",
        _ => $"margin {Length(days.Value)}",
    };

    /// <summary>For how long something can be put back; null means beyond the plan.</summary>
    public static string Recoverable(double? days) => days is { } known ? Length(known) : "no end within the plan";

    /// <summary>What notices the loss in the worst case.</summary>
    public static string NoticedBy(AlignedClass entry) => entry.NoticedBy switch
    {
        null => "nothing within the plan",
        "backup" => $"a backup that opens {entry.NoticedThrough} or a copy of it",
        var kind => $"the next {kind} of {entry.NoticedThrough}",
    };

    /// <summary>The ways of noticing as titles of rows.</summary>
    public static string Notice(string kind) => kind switch
    {
        "use" => "Uses",
        "update" => "Updates",
        "open" => "OPENs",
        "check" => "Checks",
        "backup" => "Backups that open it",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a way of noticing."),
    };

    private static string Counted(double amount, string unit)
    {
        var text = amount.ToString(amount < 100 ? "0.#" : "#,0");
        return text == "1" ? $"1 {unit}" : $"{text} {unit}s";
    }
}
