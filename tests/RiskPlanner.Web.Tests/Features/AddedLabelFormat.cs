using System.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Naming;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>A form of lists of the tests: nothing outside this folder names it.</summary>
public sealed class AddedLabelFormat : TextLabelFormat
{
    private const string Mark = "ADDED ";

    public override string Name => "added";

    public override int Order => 5;

    public override IReadOnlyList<string> Endings => [".added"];

    protected override bool LooksLike(LabelFileHead head) => head.First!.StartsWith(Mark, StringComparison.Ordinal);

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        labels.BeginFile(name);
        foreach (var (index, line) in Encoding.UTF8.GetString(content.Span).Split('\n').Index())
            if (line.StartsWith(Mark, StringComparison.Ordinal)) labels.Add(line[Mark.Length..], index + 1, Mark.Length + 1);
        return new LabelFileResult(Name, []);
    }
}
