using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class LabelAutomatonTests
{
    [Theory]
    [InlineData("DSET.PRIM.PAYROLL.KEY001", "PAYROLL", "PRIM", 1)]
    [InlineData("DSET.BACK.A#1$@.KEY987", "A#1$@", "BACK", 987)]
    public void The_parts_of_a_label_are_told(string label, string application, string purpose, int number)
    {
        var name = Read(Some.Paper, label);

        Assert.Equal(LabelOutcome.Follows, name.Outcome);
        Assert.Equal((application, purpose, number), (label.Substring(name.ApplicationStart, name.ApplicationLength), label.Substring(name.PurposeStart, name.PurposeLength), name.Number));
    }

    [Theory]
    [InlineData("DATASET.EYSHA.ICSF.ENCRYPT.ME.ENCRKEY.00000001", "EYSHA.ICSF.ENCRYPT.ME", 1)]
    [InlineData("DATASET.A.ENCRKEY.00000001.ENCRKEY.00000002", "A.ENCRKEY.00000001", 2)]
    public void A_part_that_goes_over_periods_ends_where_only_one_reading_is_left(string label, string application, int number)
    {
        var name = Read(Some.Standard("DATASET.{app:**}.ENCRKEY.{n:8}"), label);

        Assert.Equal((application, number), (label.Substring(name.ApplicationStart, name.ApplicationLength), name.Number));
    }

    [Fact]
    public void A_label_that_follows_no_pattern_reads_as_far_as_it_goes()
    {
        var automaton = Some.Compiled(Some.Paper).Automaton;

        Assert.Equal(6, automaton.ReachOf("DSET.PXIM.A.KEY001"u8));
        Assert.Equal(14, automaton.ReachOf("DSET.PRIM.A.KEX001"u8));
    }

    [Fact]
    public void Matching_takes_time_in_proportion_to_the_label_whatever_the_expression()
    {
        // For an engine that goes back, this expression takes two to the power of the length.
        var standard = Some.Compiled(Some.Standard("{evil}") with { Parts = [new LabelPart("evil") { Matches = "(A|AA)+B" }] });
        var text = Encoding.ASCII.GetBytes(new string('A', 64));

        for (var i = 0; i < 10_000; i++) Assert.Equal(-1, standard.Automaton.Match(text));
    }

    private static LabelName Read(NamingStandard standard, string label) => new LabelReader(Some.Compiled(standard)).Read(Encoding.ASCII.GetBytes(label)).Name;
}
