using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0014: there are numbers left for the keys to come.</summary>
internal sealed class NumbersRunOut : StandardRule
{
    /// <summary>Its id, which standards set how few may be left for.</summary>
    public const string RuleId = "RP0014";

    private const int UsualLeft = 10;

    public override string Id => RuleId;

    public override string Title => "There are numbers left for the keys to come.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    internal override string? MissingIn(NamingWorld world) => base.MissingIn(world) ?? (world.Standard!.Parts[CompiledStandard.NumberPart] is null ? "the part n in the standard" : null);

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        // Only where the number of digits is fixed can numbers run out.
        var last = world.Standard!.Patterns.Select(pattern => LastOf(pattern.FormOf(CompiledStandard.NumberPart)?.Expression)).ToArray();
        var left = world.SettingOf(this)?.Left ?? UsualLeft;
        foreach (var purpose in KeyPurposes.WithNone)
        {
            for (var group = 0; group < world.Groups.Count; group++)
            {
                var labels = world.Groups.LabelsOf(group, purpose);
                if (labels.IsEmpty) continue;
                var name = world.Names[labels[^1]];
                if (name.Number >= 0 && last[name.Pattern] is { } end && end - name.Number < left)
                    findings.Add(new() { Rule = this, Label = labels[^1], Offset = name.NumberStart, Detail = end - name.Number });
            }
        }
    }

    private static int? LastOf(Expression? number) =>
        number is RepeatExpression { Maximum: { } digits and <= 9 } repeat && repeat.Minimum == digits ? (int)Math.Pow(10, digits) - 1 : null;

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var (label, name) = (world.Labels.TextOf(finding.Label), world.Names[finding.Label]);
        var next = finding.Detail > 0 ? $"; the next free one is {RuleText.WithNumber(label, name, name.Number + 1)}" : "";
        var left = finding.Detail switch { 0 => "No number is left", 1 => "One number is left", _ => $"{finding.Detail} numbers are left" };
        return new($"{left} for keys of this name{next}.", $"a pattern with more than {name.NumberLength} digits before they run out");
    }
}
