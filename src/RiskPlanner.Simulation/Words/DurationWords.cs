using System.Globalization;
using NodaTime;

namespace RiskPlanner.Simulation.Words;

/// <summary>Puts durations into words, such as "20 days" or "1 hour 15 minutes": the two largest units. Pure function.</summary>
public static class DurationWords
{
    /// <summary>A duration of zero or more in words.</summary>
    public static string Of(Duration duration)
    {
        var seconds = (long)duration.TotalSeconds;
        (long Count, string Unit)[] units = [(seconds / 86_400, "day"), (seconds / 3_600 % 24, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")];
        var told = units.SkipWhile(unit => unit.Count == 0).Take(2).Where(unit => unit.Count > 0)
            .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Count} {unit.Unit}{(unit.Count == 1 ? "" : "s")}"));
        return string.Join(" ", told) is { Length: > 0 } words ? words : "no time";
    }
}
