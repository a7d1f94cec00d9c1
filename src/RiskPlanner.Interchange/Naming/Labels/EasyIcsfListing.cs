using System.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// Reads what EasyICSF prints: LIST gives an entry with data set, state and label in columns 1, 6 and 15, and details below it; KEYTEST
/// gives a label and the key check value under it. Only the CKDS counts: labels of the PKDS follow no standard for data set keys.
/// </summary>
internal sealed class EasyIcsfListing : TextLabelFormat
{
    private const int StateColumn = 5;
    private const int LabelColumn = 14;
    private const int LabelLength = 64;
    private const string KeyName = "Keyname:";
    private const string CheckValue = "Hexadecimal Key check value";

    public override string Name => "easyicsf";

    public override int Order => 30;

    public override IReadOnlyList<string> Endings => [".lst", ".txt"];

    protected override bool LooksLike(LabelFileHead head) => head.Lines.Any(line => IsList(line) || line.StartsWith(KeyName, StringComparison.Ordinal));

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        labels.BeginFile(name);
        var values = new Dictionary<string, string>();
        var (number, without, tested) = (0, 0, "");
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (IsList(line) && line.StartsWith("CKDS", StringComparison.Ordinal))
            {
                labels.Add(LabelIn(line), number, LabelColumn + 1);
            }
            else if (line.StartsWith(KeyName, StringComparison.Ordinal))
            {
                tested = line[KeyName.Length..].Trim();
                labels.Add(tested, number, KeyName.Length + 1);
            }
            else
            {
                if (line.Trim().Length > 0) without++;
                if (tested.Length > 0 && line.StartsWith(CheckValue, StringComparison.Ordinal)) values[tested] = line[CheckValue.Length..].Trim();
            }
        }

        labels.SetValues(values);
        return new LabelFileResult(Name, []) { LinesWithoutLabel = without };
    }

    private static bool IsList(string line) =>
        line.Length > LabelColumn && (line.StartsWith("CKDS ", StringComparison.Ordinal) || line.StartsWith("PKDS ", StringComparison.Ordinal))
        && line[LabelColumn - 1] == ' ' && line[LabelColumn] != ' '
        && line[StateColumn..LabelColumn].Trim() is { Length: > 0 } state && state.All(char.IsAsciiLetterUpper);

    private static string LabelIn(string line) => line.Substring(LabelColumn, Math.Min(LabelLength, line.Length - LabelColumn)).TrimEnd();
}
