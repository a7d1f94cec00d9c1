using CsvHelper;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// Reads comma-separated lists: a heading names the columns, of which <c>label</c> must be there; <c>purpose</c> says what a key is for,
/// <c>value</c> (or <c>kcv</c>, <c>fingerprint</c>) gives a check value of the value under it. Semicolons and tabs separate as well.
/// </summary>
internal sealed class LabelCsv : TextLabelFormat
{
    private static readonly string[] ValueNames = ["value", "kcv", "fingerprint"];

    public override string Name => "csv";

    public override int Order => 40;

    public override IReadOnlyList<string> Endings => [".csv"];

    protected override bool LooksLike(LabelFileHead head) => IsHeading(head.First!);

    private static bool IsHeading(string line) =>
        SeparatorOf(line) is { } separator && line.Split(separator).Any(column => column.Trim().Trim('"').Equals("label", StringComparison.OrdinalIgnoreCase));

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        labels.BeginFile(name, 0, content.Length / 2);
        var faults = new List<PlanFileFault>();
        var end = content.Span.IndexOf((byte)'\n');
        var heading = System.Text.Encoding.UTF8.GetString(content.Span[..(end < 0 ? content.Length : end)]);
        if (!IsHeading(heading))
        {
            faults.Add(new PlanFileFault(1, 1, "", heading, "The first line names the columns.", "a heading with the column label, such as label,purpose,value"));
            return new LabelFileResult(Name, faults);
        }

        using var csv = CsvReader.Create(content, CsvReaderOptions.Default with { Separator = SeparatorOf(heading), TrimWhitespace = true, TrackLineNumbers = true });
        try
        {
            csv.ReadHeader();
            csv.TryGetFieldIndex("label", out var labelColumn);
            var purposeColumn = csv.TryGetFieldIndex("purpose", out var found) ? found : -1;
            var valueColumn = ValueNames.Select(column => csv.TryGetFieldIndex(column, out var index) ? index : -1).Max();
            while (csv.Read())
            {
                var line = checked((int)csv.LineNumber);
                var label = At(csv, labelColumn);
                var purpose = At(csv, purposeColumn) is { Length: > 0 } word ? PurposeOf(word, line, faults) : null;
                if (label.Length > 0) labels.Add(label, line, ColumnOf(csv, labelColumn), purpose, At(csv, valueColumn) is { Length: > 0 } value ? value : null);
            }
        }
        catch (CsvFormatException exception)
        {
            faults.Add(new PlanFileFault((int)Math.Clamp(exception.LineNumber, 1, int.MaxValue), 1, "", "", $"The file is comma-separated text (RFC 4180); here it is not: {exception.Message.TrimEnd('.')}.", "a field for each column, quotes doubled within quotes"));
        }

        return new LabelFileResult(Name, faults);
    }

    // Where the field begins in its line, in characters: behind its quotation mark, when it has one.
    private static int ColumnOf(CsvReader csv, int column)
    {
        ReadOnlySpan<byte> field = csv.GetRawSpan(column);
        if (field.IsEmpty || !csv.RawRecord.Overlaps(field, out var start)) return 1;
        start += field.IndexOfAnyExcept((byte)' ', (byte)'\t') is > 0 and var blanks ? blanks : 0;
        if (csv.RawRecord[start] == (byte)'"') start++;
        return System.Text.Encoding.UTF8.GetCharCount(csv.RawRecord[..start]) + 1;
    }

    private static KeyPurpose? PurposeOf(string word, int line, List<PlanFileFault> faults)
    {
        switch (word.ToUpperInvariant())
        {
            case "PRIMARY" or "PRIM":
                return KeyPurpose.Primary;
            case "BACKUP" or "BACK":
                return KeyPurpose.Backup;
            case "ARCHIVE" or "ARCH":
                return KeyPurpose.Archive;
            default:
                faults.Add(new PlanFileFault(line, 1, "purpose", word, "This is what the key is for.", "one of primary, backup, archive, or nothing"));
                return null;
        }
    }

    private static char? SeparatorOf(string line)
    {
        foreach (var separator in ",;\t")
        {
            if (line.Contains(separator)) return separator;
        }

        // A list of one column has no separator; the heading tells that it is one.
        return line.Trim().Trim('"').Equals("label", StringComparison.OrdinalIgnoreCase) ? ',' : null;
    }

    private static string At(CsvReader csv, int column) => column >= 0 && column < csv.FieldCount ? csv.GetString(column) : "";
}
