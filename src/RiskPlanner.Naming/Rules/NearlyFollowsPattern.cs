using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0003: a label that nearly follows the standard was probably mistyped.</summary>
internal sealed class NearlyFollowsPattern : LabelRule
{
    public override string Id => "RP0003";

    public override string Title => "A label that nearly follows the standard was probably mistyped.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override string Needs => "--standard";

    public override int Precedence => 2;

    public override bool Concerns(in LabelReading reading) => reading.Suggestion is not null;

    public override NamingFinding Finding(NamingWorld world, int label, ReadOnlySpan<byte> text, in LabelReading reading)
    {
        if (reading.Part >= 0) return new() { Rule = this, Label = label, Offset = reading.Start, Suggestion = reading.Suggestion, Detail = reading.Part + 1, Other = reading.Length };
        var same = 0;
        while (same < text.Length && same < reading.Suggestion!.Length && text[same] == reading.Suggestion[same]) same++;
        return new() { Rule = this, Label = label, Offset = Math.Min(same, text.Length - 1), Suggestion = reading.Suggestion };
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        // To rename it would take the place of another key.
        var taken = world.Has(finding.Suggestion!) ? $" {finding.Suggestion} stands in the list already." : "";
        if (finding.Detail == 0) return new($"The label nearly follows the standard, so it was probably mistyped.{taken}", finding.Suggestion!);
        var label = world.Labels.TextOf(finding.Label);
        var meant = finding.Suggestion!.Substring(finding.Offset, finding.Other + finding.Suggestion.Length - label.Length);
        var what = finding.Detail - 1 == CompiledStandard.ApplicationPart ? "application" : $"value of {world.Standard!.Parts[finding.Detail - 1]!.Name}";
        return new($"There is no {what} {label.Substring(finding.Offset, finding.Other)}; {meant} was probably meant.{taken}", finding.Suggestion);
    }
}
