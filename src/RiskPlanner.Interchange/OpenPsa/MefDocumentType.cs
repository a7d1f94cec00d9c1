using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>The document type at the beginning of a file. The header of the standard only names one; declarations inside it could change what the file says.</summary>
internal static partial class MefDocumentType
{
    /// <summary>The line, from 1, at which a document type begins to declare something between its brackets; null when it declares nothing.</summary>
    public static int? LineOfDeclarations(string text)
    {
        var match = Declarations().Match(text);
        return match.Success ? text.AsSpan(0, match.Length).Count('\n') + 1 : null;
    }

    // White space, processing instructions and comments, then the type's name and identifiers, then a bracket that something follows. Its time is
    // in proportion to the length of the text, whatever the text is.
    [GeneratedRegex("""^\uFEFF?(?:\s|<\?(?:[^?]|\?+[^?>])*\?+>|<!--(?:[^\-]|-[^\-])*-->)*<!DOCTYPE(?:[^\[>"']|"[^"]*"|'[^']*')*\[\s*[^\]\s]""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Declarations();
}
