using System.Text;
using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange;

/// <summary>The encoding that the declaration of an XML file names.</summary>
/// <param name="Name">The name as it stands there.</param>
/// <param name="Column">The column of the name in the first line, from 1 on.</param>
/// <param name="Encoding">The encoding, which refuses what it cannot read; null for one that is unknown here or has characters of several bytes.</param>
internal sealed partial record XmlDeclaration(string Name, int Column, Encoding? Encoding)
{
    private const int LongestDeclaration = 200;

    /// <summary>The encoding that a file names; null where it names none, or UTF-8.</summary>
    public static XmlDeclaration? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var begin = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestDeclaration)]);
        var name = Declaration().Match(begin).Groups["name"];
        if (!name.Success || name.Value.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)) return null;
        return new XmlDeclaration(name.Value, name.Index + 1, Known(name.Value));
    }

    private static Encoding? Known(string name)
    {
        try
        {
            // The second source knows what Windows and older systems write, such as windows-1252 and ISO-8859-15. Asked, not registered: what else
            // the process does with encodings stays as it is.
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding.IsSingleByte ? encoding : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // There is no encoding of that name, or one that nobody should read any more (UTF-7), which is told with the place of the name.
            return null;
        }
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._\-]*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
