using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>Tells from the first lines of a text in which form a list of labels comes.</summary>
internal static class LabelFormatDetection
{
    private const int Looked = 64 * 1024;

    public static LabelFormat FormatOf(ReadOnlySpan<byte> content)
    {
        // Cut behind the last whole line, so that no character is cut.
        var head = content;
        if (head.Length > Looked) head = head[..Looked][..(head[..Looked].LastIndexOf((byte)'\n') + 1)];
        var lines = Encoding.UTF8.GetString(head).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim().Length > 0).ToList();
        var first = lines.FirstOrDefault(line => !line.StartsWith("# ", StringComparison.Ordinal) && line != "#");
        if (first is null) return LabelFormat.Labels;
        if (lines.Exists(line => line.StartsWith("schema:", StringComparison.Ordinal)) || first.StartsWith('{')) return LabelFormat.Plan;
        if (lines.Exists(EasyIcsfListing.IsEntry)) return LabelFormat.EasyIcsf;
        if (LabelCsv.IsHeading(first)) return LabelFormat.Csv;
        if (lines.TrueForAll(CsfkdslRecords.IsLine)) return LabelFormat.Csfkdsl;
        return lines.Exists(CsfdutilReport.IsEntry) ? LabelFormat.Csfdutil : LabelFormat.Labels;
    }
}
