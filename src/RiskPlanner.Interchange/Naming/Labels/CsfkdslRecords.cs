using System.Text;
using System.Text.Unicode;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// Reads what the service CSFKDSL gives in detailed form: records of 112 bytes with the label in the first 64, in EBCDIC (code page 037)
/// one after the other, or as lines of text.
/// </summary>
internal sealed class CsfkdslRecords : LabelFormat
{
    private const int Length = 112;
    private const int LabelLength = 64;
    private const int CodePage = 37;
    private const byte EbcdicBlank = 0x40;

    public override string Name => "csfkdsl";

    public override int Order => 10;

    public override bool Recognises(LabelFileHead head) => IsRecords(head.Content.Span) || (head.First is not null && head.Lines.All(IsLine));

    public override LabelFileResult Read(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        if (IsEbcdic(content.Span)) return ReadRecords(name, content.Span, labels);
        return Utf8.IsValid(content.Span) ? ReadLines(name, Encoding.UTF8.GetString(content.Span), labels) : new LabelFileResult(Name, [TextLabelFormat.NotText(content)]);
    }

    // Whether bytes are such records in EBCDIC.
    private static bool IsRecords(ReadOnlySpan<byte> content) =>
        content.Length > 0 && content.Length % Length == 0 && IsEbcdic(content) && KeyLabel.IsValid(LabelIn(content));

    // Whether bytes are EBCDIC: the first is an upper-case letter or national character there, the padding X'40'; a label of 64 characters has none.
    private static bool IsEbcdic(ReadOnlySpan<byte> content) =>
        content.Length >= Length && content[0] is (>= 0xC1 and <= 0xE9) or 0x7B or 0x5B or 0x7C && !content[..LabelLength].Contains((byte)' ')
        && (content[..LabelLength].Contains(EbcdicBlank) || KeyLabel.IsValid(LabelIn(content)));

    private static bool IsLine(string line) =>
        line.Length is > LabelLength + 8 and <= Length && KeyLabel.IsValid(line[..LabelLength].TrimEnd()) && line.Length > 88 && line.AsSpan(80, 8).IndexOfAnyExceptInRange('0', '9') < 0;

    private LabelFileResult ReadRecords(string name, ReadOnlySpan<byte> content, LabelListBuilder labels)
    {
        if (content.Length % Length != 0)
        {
            return new LabelFileResult(Name,
                [new PlanFileFault((content.Length / Length) + 1, 1, "", $"{content.Length:N0} bytes", $"Records have {Length} bytes each; here the last one is cut.", $"a multiple of {Length} bytes")]);
        }

        labels.BeginFile(name, content.Length / Length, content.Length / 2);
        for (var record = 0; record * Length < content.Length; record++) labels.Add(LabelIn(content[(record * Length)..]), record + 1);
        return new LabelFileResult(Name, []);
    }

    private LabelFileResult ReadLines(string name, string text, LabelListBuilder labels)
    {
        labels.BeginFile(name);
        var number = 0;
        foreach (var line in LineEnds.Split(text))
        {
            number++;
            if (line.Trim().Length > 0) labels.Add((line.Length > LabelLength ? line[..LabelLength] : line).Trim(), number);
        }

        return new LabelFileResult(Name, []);
    }

    private static string LabelIn(ReadOnlySpan<byte> record) =>
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!.GetString(record[..LabelLength]).TrimEnd(' ', '\0');
}
