using System.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// Reads CSFDUTIL's report on duplicate key tokens of a CKDS: label in columns 1 to 64, type in 67 to 74, creation date and time in 77 to
/// 84 and 87 to 94 (ICSF Administrator's Guide). A column of printer control before it is left out. How the report puts records of one token together is not in public
/// pages, so each label counts as one whose token stands elsewhere too.
/// </summary>
internal sealed class CsfdutilReport : TextLabelFormat
{
    private const int LabelLength = 64;
    private const int DateColumn = 76;
    private const int DateLength = 8;

    public override string Name => "csfdutil";

    public override int Order => 50;

    public override IReadOnlyList<string> Endings => [".lst", ".txt"];

    protected override bool LooksLike(LabelFileHead head) => head.Lines.Any(line => ShiftOf(line) >= 0);

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        labels.BeginFile(name, listsDuplicates: true);
        var (number, without) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (ShiftOf(line) is >= 0 and var shift) labels.Add(line.Substring(shift, LabelLength).TrimEnd(), number, shift + 1);
            else if (line.Trim().Length > 0) without++;
        }

        return new LabelFileResult(Name, []) { LinesWithoutLabel = without };
    }

    private static int ShiftOf(string line)
    {
        for (var shift = 0; shift <= 1; shift++)
        {
            if (line.Length >= shift + DateColumn + DateLength && line.AsSpan(shift + DateColumn, DateLength).IndexOfAnyExceptInRange('0', '9') < 0
                && line.AsSpan(shift + LabelLength, 2).Trim().IsEmpty && line[shift] != ' ') return shift;
        }

        return -1;
    }
}
