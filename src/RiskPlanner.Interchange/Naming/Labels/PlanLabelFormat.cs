using System.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Plan files: the labels are those of the plan's keys.</summary>
internal sealed class PlanLabelFormat : TextLabelFormat
{
    public override string Name => "plan";

    public override int Order => 20;

    public override IReadOnlyList<string> Endings => [".yaml", ".yml"];

    private protected override bool KeepsLineEnds => true;

    protected override bool LooksLike(LabelFileHead head) => head.Lines.Any(line => line.StartsWith("schema:", StringComparison.Ordinal)) || head.First!.StartsWith('{');

    protected override LabelFileResult ReadText(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        var read = PlanFile.Read(text, name);
        if (read.Plan is not { } plan) return new LabelFileResult(Name, read.Faults);
        PlanKeys.Add(name, plan, text, labels);
        return new LabelFileResult(Name, []) { Plan = plan, PlanText = text };
    }
}
