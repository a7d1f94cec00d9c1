using System.Buffers;
using System.Text;
using System.Text.Unicode;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>A form of lists that is text: UTF-8, strictly. Without state; safe between threads.</summary>
public abstract class TextLabelFormat : LabelFormat
{
    /// <inheritdoc/>
    public sealed override bool Recognises(LabelFileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head is { IsText: true, First: not null } && LooksLike(head);
    }

    /// <inheritdoc/>
    public override LabelFileResult Read(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels) =>
        Utf8.IsValid(content.Span) ? ReadText(name, KeepsLineEnds ? content : LineEnds.WithLineFeeds(content), labels) : new LabelFileResult(Name, [NotText(content)]);

    /// <summary>Whether the text is needed as it stands in the file, and its reader knows every end of a line itself.</summary>
    private protected virtual bool KeepsLineEnds => false;

    /// <summary>What keeps bytes from being text, at the first place where they are none.</summary>
    internal static PlanFileFault NotText(ReadOnlyMemory<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content.Span[at..], out _, out var length) == OperationStatus.Done) at += length;
        var before = LineEnds.WithLineFeeds(content[..at]).Span;
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new PlanFileFault(line, column, "", $"X'{content.Span[at]:X2}'", "The file is text in UTF-8; this byte is not.", "UTF-8, or records of CSFKDSL in EBCDIC (--from csfkdsl)");
    }

    /// <summary>Whether a text with lines looks like this form.</summary>
    /// <param name="head">What it begins with.</param>
    protected abstract bool LooksLike(LabelFileHead head);

    /// <summary>Reads a text and adds its labels.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes, which are UTF-8, with a line feed at each end of a line.</param>
    /// <param name="labels">Where the labels go.</param>
    protected abstract LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels);
}
