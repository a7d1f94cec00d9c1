using NodaTime;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Application.Tests.Replays.Moments;

public class MomentTravelTests
{
    private static ReplayRecording Recording => SampleMoments.All.Recording;

    [Fact]
    public void Each_moment_has_an_address_that_leads_back_to_it()
    {
        for (var happened = 0; happened <= Recording.Happenings.Count; happened++)
            Assert.Equal(happened, MomentAddress.After(Recording, happened).HappenedIn(Recording));
    }

    [Fact]
    public void Only_a_moment_amidst_others_of_its_time_has_a_step()
    {
        Assert.Equal(new MomentAddress(Recording.Plan.From, 1), MomentAddress.After(Recording, 1));
        Assert.Null(MomentAddress.After(Recording, Recording.HappenedBy(Recording.Plan.From)).Step);
    }

    [Fact]
    public void A_step_that_does_not_exist_is_the_last_one()
    {
        var all = Recording.HappenedBy(Recording.Plan.From);
        Assert.Equal(all, new MomentAddress(Recording.Plan.From, 9999).HappenedIn(Recording));
    }

    [Fact]
    public void Forward_and_back_by_one_thing_leads_to_where_it_began()
    {
        var here = SampleMoments.All.UsualMoment;
        var there = MomentTravel.ByThing(Recording, here, back: false);

        Assert.NotEqual(here, there);
        Assert.Equal(here, MomentTravel.ByThing(Recording, there, back: true));
    }

    [Fact]
    public void Between_two_things_back_leads_to_the_one_that_has_just_happened()
    {
        var here = SampleMoments.All.UsualMoment;
        var between = here with { At = here.At + Duration.FromSeconds(1) };

        Assert.Equal(here, MomentTravel.ByThing(Recording, between, back: true));
        Assert.Equal(here, MomentTravel.ByNotable(Recording, between, back: true));
    }

    [Fact]
    public void At_either_end_nothing_more_comes()
    {
        var (first, last) = (MomentAddress.After(Recording, 0), MomentAddress.After(Recording, Recording.Happenings.Count));

        Assert.Equal(first, MomentTravel.ByThing(Recording, first, back: true));
        Assert.Equal(last, MomentTravel.ByThing(Recording, last, back: false));
        Assert.Equal(last, MomentTravel.ByNotable(Recording, last, back: false));
    }

    [Fact]
    public void Notable_moments_are_changes_of_master_keys_strikes_discoveries_and_what_recovery_brings()
    {
        var address = MomentAddress.After(Recording, 0);
        List<HappeningKind> seen = [];
        for (var next = MomentTravel.ByNotable(Recording, address, back: false); next != address; next = MomentTravel.ByNotable(Recording, address, back: false))
        {
            address = next;
            seen.Add(Recording.Happenings[address.HappenedIn(Recording) - 1].Kind);
        }

        Assert.Equal([HappeningKind.MasterKeyChange, HappeningKind.Strike, HappeningKind.Discovery], seen.Take(3));
        Assert.Equal(HappeningKind.Outcome, seen[^1]);
        Assert.DoesNotContain(HappeningKind.RecoveryAttempt, seen);
    }

    [Theory]
    [InlineData(1, "2026-02-28T12:00:00Z")]
    [InlineData(2, "2026-03-31T12:00:00Z")]
    [InlineData(-1, "2026-01-01T00:00:00Z")]
    public void Another_month_has_the_same_day_or_its_last_within_the_horizon(int months, string expected) =>
        Assert.Equal(expected, MomentQuestion.Words(MomentTravel.ByMonths(Recording, new MomentAddress(Instant.FromUtc(2026, 1, 31, 12, 0)), months)));

    [Fact]
    public void Another_day_has_the_same_time() => Assert.Equal(
        "2026-02-03T12:00:00Z", MomentQuestion.Words(MomentTravel.ByDays(Recording, new MomentAddress(Instant.FromUtc(2026, 2, 2, 12, 0)), 1)));

    [Theory]
    [InlineData(0, "2026-01-01T00:00:00Z")]
    [InlineData(0.5, "2026-04-01T00:00:00Z")]
    [InlineData(double.NaN, "2026-01-01T00:00:00Z")]
    public void A_share_of_the_axis_is_a_time(double share, string expected) =>
        Assert.Equal(expected, MomentQuestion.Words(MomentTravel.AtShare(Recording, share)));
}
