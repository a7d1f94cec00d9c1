using System.Text.RegularExpressions;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// The style sheets of the program as one text that stands in each page: a browser waits for every sheet before it paints, and over a slow line
/// a sheet of its own is a round trip, or two where it needs a connection. Pages are loaded once; the circuit shows all further ones. Does not change.
/// </summary>
internal static partial class StyleBundle
{
    // What comes later counts where both say something.
    private static readonly string[] Sheets = ["mudblazor", "tokens", "base", "components", "app", "drawing", "frame", "replay", "editing", "looking", "naming", "dashboard"];

    /// <summary>The text: no comments, no lines of blanks.</summary>
    public static string Text { get; } = Spare().Replace(string.Concat(Sheets.Select(Read)), "");

    private static string Read(string sheet)
    {
        using var stream = typeof(StyleBundle).Assembly.GetManifestResourceStream($"css/{sheet}.css") ?? throw new InvalidOperationException($"The style sheet {sheet}.css is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }

    // Comments, and blanks at the beginning of a line with the lines that have nothing else.
    [GeneratedRegex(@"/\*.*?\*/|^\s+", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Spare();
}
