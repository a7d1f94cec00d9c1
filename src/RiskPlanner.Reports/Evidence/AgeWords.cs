using System.Xml;

namespace RiskPlanner.Reports.Evidence;

/// <summary>Ages for readers. Pure function.</summary>
public static class AgeWords
{
    /// <summary>"1 d 4 h" for <c>P1DT4H</c>; the text itself when it is no such duration.</summary>
    public static string Of(string duration)
    {
        if (!TryRead(duration, out var age)) return duration;
        string[] parts =
        [
            age.Days > 0 ? $"{age.Days} d" : "",
            age.Hours > 0 ? $"{age.Hours} h" : "",
            age.Minutes > 0 ? $"{age.Minutes} min" : "",
            age.Seconds > 0 ? $"{age.Seconds} s" : "",
        ];
        var words = string.Join(' ', parts.Where(part => part.Length > 0));
        return words.Length == 0 ? "0 s" : words;
    }

    private static bool TryRead(string duration, out TimeSpan age)
    {
        try
        {
            age = XmlConvert.ToTimeSpan(duration);
            return age >= TimeSpan.Zero;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            age = default;
            return false;
        }
    }
}
