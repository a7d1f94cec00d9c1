namespace RiskPlanner.Naming;

/// <summary>What a qualifier looks like: a word for a purpose, a number with something before it, or a word.</summary>
/// <param name="Text">The qualifier.</param>
/// <param name="IsPurpose">Whether it names a purpose.</param>
/// <param name="Digits">How many digits it ends with, when it is a number: at most four characters, then two digits or more; 0 otherwise.</param>
internal sealed record QualifierShape(string Text, bool IsPurpose, int Digits)
{
    private const int LongestPrefix = 4;

    /// <summary>What stands before the digits.</summary>
    public string Prefix => Text[..^Digits];

    /// <summary>The same for qualifiers that could be one part.</summary>
    public string Outline => IsPurpose ? "purpose" : Digits > 0 ? $"{Prefix}{{{Digits}}}" : "word";

    /// <summary>Looks at a qualifier.</summary>
    public static QualifierShape Of(string text)
    {
        var digits = text.Length - text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length;
        var isNumber = digits >= 2 && digits <= 9 && text.Length - digits <= LongestPrefix && !text[..^digits].Any(char.IsAsciiDigit);
        return new QualifierShape(text, PurposeWords.Speaks(text), isNumber ? digits : 0);
    }
}
