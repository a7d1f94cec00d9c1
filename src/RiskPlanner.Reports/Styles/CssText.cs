using System.Globalization;
using System.Text;

namespace RiskPlanner.Reports.Styles;

/// <summary>Text as a CSS string.</summary>
internal static class CssText
{
    /// <summary>
    /// A quoted string (CSS Syntax 3, section 4.3.7) in which all but letters, digits and blanks are escaped as code points, so
    /// that no text can end the string, the declaration or the attribute that it stands in. Pure function.
    /// </summary>
    public static string Quoted(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' ')) css.Append((char)rune.Value);
            // A NUL cannot be written in CSS.
            else css.Append('\\').Append((rune.Value == 0 ? 0xFFFD : rune.Value).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
        }

        return css.Append('"').ToString();
    }
}
