namespace RiskPlanner.Naming;

/// <summary>The names of parts of labels, and those with a meaning of their own.</summary>
public static class PartName
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "1 to 20 letters and digits, the first a letter";

    /// <summary>The rule as a regular expression that JSON schema understands as well.</summary>
    public const string Pattern = "^[A-Za-z][A-Za-z0-9]{0,19}$";

    /// <summary>What the key is for.</summary>
    public const string Purpose = "purpose";

    /// <summary>Whose key it is.</summary>
    public const string Application = "app";

    /// <summary>The number in a sequence.</summary>
    public const string Number = "n";

    /// <summary>Whether the text is a name.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 20 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
