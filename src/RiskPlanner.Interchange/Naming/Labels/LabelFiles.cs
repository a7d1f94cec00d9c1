using System.Text;
using System.Text.Unicode;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Reads lists of key labels in any of their forms. Text is UTF-8, strictly; a mark at its beginning is left out.</summary>
public static class LabelFiles
{
    /// <summary>Reads a file and adds its labels.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="format">Its form.</param>
    /// <param name="labels">Where the labels go.</param>
    public static LabelFileResult Read(string name, ReadOnlyMemory<byte> content, LabelFormat format, LabelListBuilder labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (format == LabelFormat.Auto && CsfkdslRecords.IsRecords(content.Span)) format = LabelFormat.Csfkdsl;
        if (format == LabelFormat.Csfkdsl && CsfkdslRecords.IsEbcdic(content.Span)) return CsfkdslRecords.Read(name, content.Span, labels);

        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        if (!Utf8.IsValid(content.Span)) return new LabelFileResult(format, [NotUtf8(content.Span)]);
        if (format == LabelFormat.Auto) format = LabelFormatDetection.FormatOf(content.Span);
        return format switch
        {
            LabelFormat.Labels => LabelLines.Read(name, content.Span, labels),
            LabelFormat.Csv => LabelCsv.Read(name, content, labels),
            LabelFormat.Plan => PlanKeys.Read(name, Encoding.UTF8.GetString(content.Span), labels),
            LabelFormat.EasyIcsf => EasyIcsfListing.Read(name, Encoding.UTF8.GetString(content.Span), labels),
            LabelFormat.Csfdutil => CsfdutilReport.Read(name, Encoding.UTF8.GetString(content.Span), labels),
            LabelFormat.Csfkdsl => CsfkdslRecords.ReadLines(name, Encoding.UTF8.GetString(content.Span), labels),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a form of lists."),
        };
    }

    private static PlanFileFault NotUtf8(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        var line = content[..at].Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(content[(content[..at].LastIndexOf((byte)'\n') + 1)..at]) + 1;
        return new PlanFileFault(line, column, "", $"X'{content[at]:X2}'", "The file is text in UTF-8; this byte is not.", "UTF-8, or records of CSFKDSL in EBCDIC (--from csfkdsl)");
    }
}
