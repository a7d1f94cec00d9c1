using System.Globalization;
using System.Text;

namespace RiskPlanner.Cli.Output;

/// <summary>
/// Writes messages. They hold words out of files and command lines, which may hold anything: what would move the cursor, change colours or
/// the direction of writing, or begin a line of its own, is written as its number instead. Where nobody listens any more, because standard
/// error is closed, messages are dropped: the exit code says what there is to say.
/// </summary>
/// <param name="inner">Where to.</param>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Where it writes to.</summary>
    public TextWriter Inner => inner;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A text in which nothing but letters, marks and blanks is left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsLines">Whether line feeds stay.</param>
    public static string Printable(string text, bool keepsLines = false)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepsLines) printable.Append('\n');
            else if (IsHarmless(rune)) printable.Append(rune.ToString());
            else printable.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return printable.ToString();
    }

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => inner.Write(Printable(value.ToString(), keepsLines: true)));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => inner.Write(Printable(value ?? "", keepsLines: true)));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <summary>Writes a message, which has one line.</summary>
    public override void WriteLine(string? value) => Try(() => inner.WriteLine(Printable(value ?? "")));

    /// <summary>Writes a message, which has one line.</summary>
    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush() => Try(inner.Flush);

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // See above: there is nowhere to say it.
        }
    }
}
