using System.Globalization;

namespace RiskPlanner.Tls;

/// <summary>Reads cipher suites as System SSL writes them: names, codes of two characters and of four, put together without blanks. Pure.</summary>
public static class CipherText
{
    private const int Two = 2;
    private const int Four = 4;

    /// <summary>Reads a string of codes of two characters, such as <c>352F0A</c>, or one name.</summary>
    public static IReadOnlyList<CipherMention> TwoCharacters(string text) => Named(text) ?? Codes(text, Two);

    /// <summary>Reads a string of codes of four characters, such as <c>C030C02F</c>, or one name.</summary>
    public static IReadOnlyList<CipherMention> FourCharacters(string text) => Named(text) ?? Codes(text, Four);

    /// <summary>Reads a string of SSL V2's codes of one character, or one name.</summary>
    public static IReadOnlyList<CipherMention> OneCharacter(string text) =>
        CipherCatalogue.FindSsl2(text) is { } suite ? [new CipherMention(text, 0, suite)] : [.. text.Select((code, index) => new CipherMention(code.ToString(), index, CipherCatalogue.FindSsl2(code.ToString())))];

    /// <summary>
    /// Reads one word of a list: a name, <c>0x</c> and a code, or codes. Codes of four characters are tried first, since <c>0035</c> is AES
    /// and hardly ever NULL and then AES.
    /// </summary>
    public static IReadOnlyList<CipherMention> Word(string text)
    {
        if (Named(text) is { } named) return named;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return [new CipherMention(text, 0, SuiteOf(DigitsOf(text)))];
        if (!IsHexadecimal(text)) return [new CipherMention(text, 0, null)];
        var four = Codes(text, Four);
        if (text.Length % Four == 0 && four.All(mention => mention.IsKnown)) return four;
        var two = Codes(text, Two);
        return text.Length % Two == 0 && two.All(mention => mention.Suite is not null) ? two : text.Length % Four == 0 && text.Length > Four ? four : two;
    }

    /// <summary>The number of a code of four digits, however it is written: <c>C02F</c>, <c>0xC02F</c>, <c>0xC0,0x2F</c>; null where a text is none.</summary>
    internal static int? CodeOf(string text) =>
        DigitsOf(text) is { Length: Four } digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>Whether a word is a byte as IANA writes the two of a code: <c>0xC0</c>.</summary>
    internal static bool IsByte(string word) => word.Length == Four && word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && IsHexadecimal(word[2..]);

    /// <summary>Whether a word is made of hexadecimal digits alone.</summary>
    public static bool IsHexadecimal(string text) => text.Length > 0 && text.All(char.IsAsciiHexDigit);

    private static string DigitsOf(string text) => string.Concat(text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? part[2..] : part));

    private static List<CipherMention>? Named(string text) => CipherCatalogue.Find(text) is { } suite ? [new CipherMention(text, 0, suite)] : null;

    private static List<CipherMention> Codes(string text, int length)
    {
        var mentions = new List<CipherMention>();
        for (var at = 0; at < text.Length; at += length)
        {
            var code = text.Substring(at, Math.Min(length, text.Length - at));
            mentions.Add(new CipherMention(code, at, code.Length == length ? SuiteOf(code) : null));
        }

        return mentions;
    }

    private static CipherSuite? SuiteOf(string digits) =>
        digits.Length is Two or Four && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? CipherCatalogue.Find(code) : null;
}
