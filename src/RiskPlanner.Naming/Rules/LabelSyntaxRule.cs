using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0001: a label is one by ICSF's rules (z/OS facts, 2.1).</summary>
internal sealed class LabelSyntaxRule : LabelRule
{
    public override string Id => "RP0001";

    public override string Title => "A key label has 1 to 64 characters A-Z 0-9 # $ @ and period, the first A-Z # $ @.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override int Precedence => 1;

    public override bool Concerns(in LabelReading reading) => reading.Name.Outcome == LabelOutcome.Malformed;

    public override NamingFinding Finding(NamingWorld world, int label, ReadOnlySpan<byte> text, in LabelReading reading)
    {
        var (kind, at) = LabelSyntax.FaultOf(text);
        return new NamingFinding { Rule = this, Label = label, Offset = at, Suggestion = kind == SyntaxFault.LowerCase ? UpperCase(text) : null };
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var text = world.Labels[finding.Label];
        return LabelSyntax.FaultOf(text).Kind switch
        {
            SyntaxFault.LowerCase => new("A key label is upper case.", finding.Suggestion ?? KeyLabel.Rule),
            SyntaxFault.TooLong => new($"A key label has at most 64 characters; this has {text.Length}.", KeyLabel.Rule),
            SyntaxFault.FirstCharacter => new($"A key label does not begin with {(text[0] == (byte)'.' ? "a period" : "a digit")}.", KeyLabel.Rule),
            SyntaxFault.Empty => new("A key label is not empty.", KeyLabel.Rule),
            _ => new($"No key label holds '{CharacterAt(text, finding.Offset)}'.", KeyLabel.Rule),
        };
    }

    private static string? UpperCase(ReadOnlySpan<byte> text)
    {
        Span<byte> upper = stackalloc byte[KeyLabel.MaximumLength];
        Ascii.ToUpper(text, upper, out var length);
        return LabelSyntax.FaultOf(upper[..length]).Kind == SyntaxFault.None ? Encoding.ASCII.GetString(upper[..length]) : null;
    }

    private static string CharacterAt(ReadOnlySpan<byte> text, int at)
    {
        Rune.DecodeFromUtf8(text[at..], out var character, out _);
        return Rune.IsControl(character) ? $"U+{character.Value:X4}" : character.ToString();
    }
}
