using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

public class StandardFileTests
{
    [Theory]
    [InlineData("samples/standards/paper.yaml")]
    [InlineData("samples/standards/ibm-encrkey.yaml")]
    [InlineData("samples/standards/ibm-version.yaml")]
    [InlineData("samples/standards/three-environments.yaml")]
    public void The_samples_are_right_and_stay_the_same_when_they_are_written_and_read(string sample)
    {
        var read = StandardFile.Read(Repository.Read(sample));
        Assert.Empty(read.Faults.Select(fault => fault.Describe(sample)));

        var written = StandardFile.Write(read.Standard!.Source);

        Assert.Equal(written, StandardFile.Write(StandardFile.Read(written).Standard!.Source));
    }

    [Fact]
    public void Every_fault_has_its_line_and_column_within_the_text()
    {
        const string Text = """
            standard: 1
            name: Bad
            patterns:
              - 'DSET.{purpos}.{app}.KEY{n:3}'
              - A.{c}
              - {pattern: "B.{look}", purpose: primary}
            parts:
              - {name: c, pattern: '{d}'}
              - {name: d, pattern: '{c}'}
              - {name: look, matches: 'AB(?=C)'}
              - name: never
                digits: 3
            """;

        Assert.Equal(
            [(4, 11, "There is no part of this name."), (9, 24, "The part refers to itself: c -> d -> c."), (10, 30, "Expressions do not look around: that takes more than linear time."), (11, 11, "No pattern names this part.")],
            StandardFile.Read(Text).Faults.Select(fault => (fault.Line, fault.Column, fault.Rule)));
    }

    [Theory]
    [InlineData("standard: 1\nname: A\npatterns:\n  - A.{x}{y}\nparts:\n  - {name: x, matches: '[A-Z]+'}\n  - {name: y, matches: '[A-Z]+'}\n", 4, 5, "ambiguous")]
    [InlineData("standard: 1\nname: A\npatterns:\n  - A.{app}.B\n  - A.X.{n}\n  - A.{y:P|X}.{n:2}\n", 6, 5, "overlaps")]
    [InlineData("standard: 1\nname: A\npatterns:\n  - A.{app}\nrules:\n  - {rule: RP0099, severity: off}\n", 6, 12, "There is no rule of this id.")]
    [InlineData("standard: 1\nname: A\npatern:\n  - A.{app}\n", 3, 1, "A standard has no key of this name.")]
    [InlineData("standard: 2\nname: A\npatterns: [A]\n", 1, 11, "")]
    [InlineData("standard: 1\nname: A\npatterns: []\n", 3, 11, "at least one item")]
    [InlineData("standard: 1\nname: A\npatterns: [A]\nexceptions: [{mask: A, why: B, until: tomorrow}]\n", 4, 39, "A day is written")]
    [InlineData("", 1, 1, "The file holds a standard; it is empty.")]
    public void What_is_wrong_is_refused_with_line_and_column(string text, int line, int column, string words)
    {
        var read = StandardFile.Read(text);

        Assert.Null(read.Standard);
        Assert.Contains(read.Faults, fault => fault.Line == line && fault.Column == column && fault.Rule.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_proposed_standard_can_be_read_and_says_what_does_not_fit()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("list");
        foreach (var label in new[] { "DSET.PRIM.A.KEY001", "DSET.BACK.A.KEY001", "DSET.PRIM.B.KEY001", "odd\none" }) builder.Add(label, 1);

        var text = ProposalFile.Write(StandardProposal.Of(builder.Build()));

        Assert.Empty(StandardFile.Read(text).Faults);
        Assert.Contains("#   odd?one\n", text, StringComparison.Ordinal);
    }
}
