namespace RiskPlanner.Tls;

/// <summary>Keeps secrets out of what is told: a line whose name speaks of a password is told without its value, known or not.</summary>
internal static class Secrets
{
    public const string Hidden = "********";

    private static readonly string[] Words = ["pass", "pw", "secret"];

    /// <summary>A line as it may be told.</summary>
    public static string Line(string name, string line) => IsSecret(name) ? $"{name} {Hidden}" : line;

    /// <summary>A value as it may be told.</summary>
    public static string Value(string name, string value) => IsSecret(name) ? Hidden : value;

    /// <summary>Whether what stands under a name is a secret.</summary>
    public static bool IsSecret(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
