using System.Buffers;
using System.Text;
using System.Text.Unicode;
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
        Utf8.IsValid(content.Span) ? ReadText(name, content, labels) : new LabelFileResult(Name, [NotText(content.Span)]);

    /// <summary>What keeps bytes from being text, at the first place where they are none.</summary>
    internal static PlanFileFault NotText(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) == OperationStatus.Done) at += length;
        var line = content[..at].Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(content[(content[..at].LastIndexOf((byte)'\n') + 1)..at]) + 1;
        return new PlanFileFault(line, column, "", $"X'{content[at]:X2}'", "The file is text in UTF-8; this byte is not.", "UTF-8, or records of CSFKDSL in EBCDIC (--from csfkdsl)");
    }

    /// <summary>Whether a text with lines looks like this form.</summary>
    /// <param name="head">What it begins with.</param>
    protected abstract bool LooksLike(LabelFileHead head);

    /// <summary>Reads a text and adds its labels.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes, which are UTF-8.</param>
    /// <param name="labels">Where the labels go.</param>
    protected abstract LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels);
}
