using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0013: the numbers of an application's keys have no gap.</summary>
internal sealed class SequenceGap : StandardRule
{
    public override string Id => "RP0013";

    public override string Title => "The numbers of an application's keys have no gap.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Note;

    internal override string? MissingIn(NamingWorld world) => base.MissingIn(world) ?? (world.Standard!.Parts[CompiledStandard.NumberPart] is null ? "the part n in the standard" : null);

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        foreach (var purpose in KeyPurposes.WithNone)
        {
            for (var group = 0; group < world.Groups.Count; group++)
            {
                var labels = world.Groups.LabelsOf(group, purpose);
                var numbers = world.Groups.NumbersOf(group, purpose);
                for (var i = 1; i < labels.Length; i++)
                {
                    if (numbers[i - 1] >= 0 && numbers[i] > numbers[i - 1] + 1)
                        findings.Add(new() { Rule = this, Label = labels[i], Offset = world.Names[labels[i]].NumberStart, Detail = numbers[i - 1], Other = numbers[^1] });
                }
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var (label, name) = (world.Labels.TextOf(finding.Label), world.Names[finding.Label]);
        var missing = name.Number - finding.Detail - 1;
        var first = RuleText.WithNumber(label, name, finding.Detail + 1) ?? $"{finding.Detail + 1}";
        var words = missing == 1 ? $"{first} is missing before this label: was its key deleted?" : $"{missing} labels are missing before this one, from {first} on: was its key deleted?";
        var next = finding.Other < int.MaxValue ? RuleText.WithNumber(label, name, finding.Other + 1) : null;
        return new(words, $"{first}; a new key takes the next free number, {next ?? "of which there is none left"}");
    }
}
