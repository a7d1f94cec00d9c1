using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Reads one label from each line. Empty lines and comments are left out, and so are blanks around a label, which ICSF pads with them.</summary>
internal sealed class LabelLines : TextLabelFormat
{
    public override string Name => "labels";

    public override int Order => int.MaxValue;

    public override IReadOnlyList<string> Endings => [".lst", ".txt"];

    protected override bool LooksLike(LabelFileHead head) => true;

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> bytes, LabelListBuilder labels)
    {
        var content = bytes.Span;
        var count = content.Count((byte)'\n') + 1;
        labels.BeginFile(name, count, content.Length);
        var (line, without) = (0, 0);
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            var text = end < 0 ? content : content[..end];
            content = end < 0 ? [] : content[(end + 1)..];
            line++;
            var column = 1;
            while (!text.IsEmpty && text[^1] is (byte)' ' or (byte)'\t') text = text[..^1];
            while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t')
            {
                text = text[1..];
                column++;
            }

            // A label may begin with #, and holds no blank.
            if (text.IsEmpty || text.StartsWith("# "u8)) without++;
            else labels.Add(text, line, column);
        }

        return new LabelFileResult(Name, []) { LinesWithoutLabel = without };
    }
}
