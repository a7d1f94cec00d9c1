namespace RiskPlanner.Tls;

/// <summary>Keeps secrets out of what is told: a line whose name speaks of a password is told without its value, known or not.</summary>
internal static class Secrets
{
    public const string Hidden = "********";

    private static readonly string[] Words = ["pass", "pw", "secret"];

    /// <summary>A line as it may be told.</summary>
    public static string Line(string name, string line) =>
        Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? $"{name} {Hidden}" : line;
}
