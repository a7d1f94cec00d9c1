using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>
/// A slip over adjacent lines of a CKDS browser takes the key of the data and that of its copy where they are listed near each other, and one
/// of them where others stand between; a filter can leave out what stands between.
/// </summary>
public class AdjacentDeletionStoryTests
{
    // As listed, after the data's own key DSET.PRIM.APPL.KEY001: in EBCDIC the period comes before letters, letters before digits.
    private static readonly KeyLabel Next = new("DSET.PRIM.APPL.KEY002");
    private static readonly KeyLabel Letter = new("DSET.PRIM.APPLZ.KEY001");
    private static readonly KeyLabel Digit = new("DSET.PRIM.APPL1.KEY001");

    [Fact]
    public void The_lines_are_those_of_the_order_of_EBCDIC_and_end_where_the_list_ends()
    {
        var plan = WithCopyUnder(Next).Plan;

        Assert.Equal([Story.Label, Next, Letter, Digit], new AdjacentKeys(9).From(plan, Story.Label.Text, keyStore: null));
        Assert.Equal([Letter, Digit], new AdjacentKeys(3).From(plan, Letter.Text, keyStore: null));
        Assert.Equal([Story.Label, Next, Letter], new AdjacentKeys(3).From(plan, Story.Label.Text, keyStore: null));
    }

    [Theory]
    [InlineData(1, OutcomeKind.Recovered)]
    [InlineData(2, OutcomeKind.Lost)]
    public void A_copy_under_the_next_key_is_lost_with_the_data_by_a_slip_over_two_lines(int lines, OutcomeKind kind) =>
        Assert.Equal(kind, WithCopyUnder(Next).Outcome(Slip(lines)).Kind);

    [Theory]
    [InlineData(3, OutcomeKind.Recovered)]
    [InlineData(4, OutcomeKind.Lost)]
    public void A_copy_under_a_key_with_others_between_outlives_a_longer_slip(int lines, OutcomeKind kind) =>
        Assert.Equal(kind, WithCopyUnder(Digit).Outcome(Slip(lines)).Kind);

    [Fact]
    public void A_filter_that_leaves_out_what_stands_between_brings_both_into_reach() =>
        Assert.Equal(OutcomeKind.Lost, WithCopyUnder(Digit).Outcome(Slip(3, "*APPL%*KEY001")).Kind);

    [Fact]
    public void Records_that_are_gone_already_keep_their_lines() =>
        Assert.Equal(OutcomeKind.Recovered, WithCopyUnder(Digit).Outcome(Story.On("key-deletion", Next.Text, 47), Slip(3)).Kind);

    private static Strike Slip(int lines, string? filter = null) =>
        Story.On(ThreatCatalogue.AdjacentDeletion, Story.Label.Text, 48) with { Adjacent = new AdjacentKeys(lines) { Filter = filter is null ? null : new OperatorMask(filter) } };

    private static Story WithCopyUnder(KeyLabel label)
    {
        var plan = new Story().Plan;
        return new Story
        {
            Plan = plan with
            {
                Keys = [.. plan.Keys, .. new[] { Digit, Letter, Next }.Select(other => plan.Keys[0] with { Label = other, Purpose = KeyPurpose.Backup })],
                BackupPolicies = [new() { Name = "COPY", Schedule = Schedule.On(Story.At(24)), Keep = 1, Steps = [new() { Utility = "REPRO", To = "REC001", KeyLabel = label }] }],
                DataSets = [plan.DataSets[0] with { Backups = ["COPY"] }],
            },
        };
    }
}
