using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Application.Tests.Replays.Moments;

public class ReplayMomentsTests
{
    private static readonly DataSetName History = new("HISTORY.YEARS.CLOSED");
    private static readonly Instant Noon = Instant.FromUtc(2026, 4, 1, 12, 0);

    [Fact]
    public void The_first_lost_data_set_is_looked_at_where_none_is_named() => Assert.Equal(History, SampleMoments.All.UsualDataSet);

    [Fact]
    public void The_moment_after_the_first_strike_is_looked_at_where_none_is_named() =>
        Assert.Equal(new MomentAddress(Noon), SampleMoments.All.UsualMoment);

    [Fact]
    public void Both_worlds_agree() => Assert.True(SampleMoments.All.WorldsAgree);

    [Fact]
    public void What_was_restored_by_a_policy_is_so_when_a_stored_result_is_looked_at_again()
    {
        var strikes = EventParser.Parse(Sample.Plan, ["file-corruption target=PAYROLL.PAYMENTS.MONTH at=2026-04-01T12:00:00Z discovered=at-once"], out _);
        var computed = new ReplayService().Run(Sample.Plan, new string('a', 64), strikes, 1, "2026-11-21", choices: new ReplayChoices { RestoreBy = "WEEKLY-TAPE" });
        var stored = DocumentJson.Read<ReplayDocument>(DocumentJson.Write(computed));
        var moments = ReplayMoments.Of(Sample.Plan, strikes, stored);

        Assert.True(moments.WorldsAgree);
        Assert.Contains("of WEEKLY-TAPE", moments.Look(new MomentAddress(Noon), new DataSetName("PAYROLL.PAYMENTS.MONTH")).DataSet.IfRecoveredNow!.Route, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_strike_each_place_could_be_read_and_after_it_none()
    {
        var before = Look(new MomentAddress(Noon - Duration.FromMinutes(1)));
        var after = Look(new MomentAddress(Noon));

        Assert.All(before.DataSet.Places, place => Assert.True(place.IsReadable));
        Assert.Equal(OutcomeKind.Intact, before.DataSet.IfRecoveredNow!.Outcome);
        Assert.All(after.DataSet.Places, place => Assert.Equal("key not found (DSET.PRIM.HISTORY.KEY001)", Assert.Single(place.Readings).Cause));
        Assert.Equal(OutcomeKind.Lost, after.DataSet.IfRecoveredNow!.Outcome);
    }

    [Fact]
    public void A_copy_says_where_it_is_under_which_label_and_when_it_was_taken()
    {
        var copy = Look(new MomentAddress(Noon)).DataSet.Places[1];

        Assert.Equal(
            ("ADRDSSU-DUMP", "WEEKLY-DUMP", "VTS-R", "RECOV", "2026-03-28T01:00:00Z", "DSET.PRIM.HISTORY.KEY001", "dump, encrypted"),
            (copy.What, copy.Policy, copy.Medium, copy.Site, copy.TakenAt, copy.Label, copy.Form));
        Assert.Equal(13, copy.Generation);
    }

    [Fact]
    public void After_the_master_key_change_older_CKDS_copies_give_single_tokens_only()
    {
        var moment = Look(new MomentAddress(Noon));

        Assert.Equal((2, 1), (moment.Sysplexes[0].Current, moment.Sysplexes[0].Old));
        Assert.Equal(
            [(2, "directly"), (1, "single tokens through OLD")],
            moment.KeyStores[0].Copies.Select(copies => (copies.Generation!.Value, Assert.Single(copies.Uses).Use)));
        Assert.Equal(60, moment.KeyStores[0].Copies.Sum(copies => copies.Count));
    }

    [Fact]
    public void The_log_of_a_moment_has_the_lines_of_that_time_so_far()
    {
        Assert.Equal(["strike", "lose key value"], Look(new MomentAddress(Noon)).Log.Select(line => line.Action));
        Assert.Empty(Look(new MomentAddress(Noon, 0)).Log);
    }

    [Fact]
    public void A_moment_after_the_end_is_the_end()
    {
        var moments = SampleMoments.All;
        var last = Look(new MomentAddress(Sample.Plan.Until));

        Assert.Equal(DocumentMapper.Words(moments.Recording.End), last.At);
        Assert.Equal(last.EndsAt, last.At);
    }

    [Fact]
    public void Each_line_of_the_log_leads_to_a_moment_at_which_it_is_written()
    {
        var moments = SampleMoments.All;
        for (var line = 0; line < moments.Log.Lines.Count; line++)
        {
            var address = moments.MomentOf(line);
            Assert.Equal(moments.Log.Lines[line].Time, address.At);
            Assert.True(moments.WrittenAfter(address.HappenedIn(moments.Recording)) > line);
        }
    }

    [Fact]
    public void A_data_set_that_the_plan_does_not_have_is_refused() =>
        Assert.Throws<ArgumentException>(() => SampleMoments.All.Look(new MomentAddress(Noon), new DataSetName("NO.SUCH")));

    private static MomentDocument Look(MomentAddress address) => SampleMoments.All.Look(address, History);
}
