using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using static RiskPlanner.Analysis.Tests.Keys.KeyPlans;

namespace RiskPlanner.Analysis.Tests.Keys;

/// <summary>Beginnings and ends of what a key can be used for, to the moment.</summary>
public sealed class KeyLivesTests
{
    private static readonly Instant Moment = Start + Duration.FromDays(10);
    private static readonly Duration Instantly = Duration.Epsilon;

    [Fact]
    public void A_key_opens_before_its_end_date_and_not_at_it()
    {
        var lives = Lives(key => key with { ActiveUntil = Moment });

        Assert.Equal([true, false, false], Opens(lives, Moment - Instantly, Moment, Moment + Instantly));
    }

    [Fact]
    public void A_key_opens_at_its_first_date_and_not_before_it()
    {
        var lives = Lives(key => key with { ActiveFrom = Moment });

        Assert.Equal([false, true, true], Opens(lives, Moment - Instantly, Moment, Moment + Instantly));
    }

    [Fact]
    public void A_key_opens_from_the_moment_on_at_which_its_record_is_made_and_until_the_one_at_which_it_is_deleted()
    {
        Assert.Equal([false, true, true], Opens(Lives(key => key with { CreatedAt = Moment }), Moment - Instantly, Moment, Moment + Instantly));
        Assert.Equal([true, true, false], Opens(Lives(key => key with { DeletedAt = Moment }), Moment - Instantly, Moment, Moment + Instantly));
    }

    [Fact]
    public void A_key_is_archived_and_recalled_after_what_is_opened_at_the_same_moment()
    {
        var lives = Lives(key => key with { Archived = Moment, Recalled = Moment + Duration.FromDays(1) });

        Assert.Equal(
            [true, true, false, false, true],
            Opens(lives, Moment - Instantly, Moment, Moment + Instantly, Moment + Duration.FromDays(1), Moment + Duration.FromDays(1) + Instantly));
    }

    [Fact]
    public void A_plan_begins_with_the_state_of_its_start() => Assert.Equal([false], Opens(Lives(key => key with { Archived = Start }), Start));

    [Fact]
    public void A_data_set_is_under_its_next_label_from_the_change_on()
    {
        var times = TimesOf(plan => plan);

        Assert.Equal([(Prim, (Instant?)Start, (Instant?)Moment), (Back, Moment, null)], times);
    }

    [Fact]
    public void A_data_set_stays_under_its_label_where_the_change_cannot_be_made()
    {
        (KeyLabel, Instant?, Instant?)[] stays = [(Prim, Start, null)];

        Assert.Equal(stays, TimesOf(plan => plan with { Keys = [plan.Keys[0], plan.Keys[1] with { ActiveFrom = Moment + Instantly }] }));
        Assert.Equal(stays, TimesOf(plan => plan with { Keys = [plan.Keys[0] with { ActiveUntil = Moment }, plan.Keys[1]] }));
    }

    private static IEnumerable<(KeyLabel, Instant?, Instant?)> TimesOf(Func<Plan, Plan> change)
    {
        var plan = change(Bare with { DataSets = [Bare.DataSets[0] with { LabelChanges = [new(Moment, Back, LabelChangeKind.Copy)] }] });
        return [.. new KeyLives(plan).TimesOf(plan.DataSets[0]).Select(time => (time.DataSet.KeyLabel!.Value, time.WrittenAt, time.LeftAt))];
    }

    [Fact]
    public void A_label_gets_another_value_at_the_moment_itself()
    {
        var lives = Lives(key => key with { NewValues = [Moment, Moment + Duration.FromDays(5)] });

        Assert.Equal(Moment, lives.NewValueAfter(Prim, Moment));
        Assert.Equal(Moment + Duration.FromDays(5), lives.NewValueAfter(Prim, Moment + Instantly));
        Assert.Null(lives.NewValueAfter(Prim, Moment + Duration.FromDays(5) + Instantly));
        Assert.Equal(lives.ValueAt(Prim, Start), lives.ValueBefore(Prim, Moment));
        Assert.NotEqual(lives.ValueAt(Prim, Start), lives.ValueAt(Prim, Moment));
    }

    private static IEnumerable<bool> Opens(KeyLives lives, params Instant[] moments) => moments.Select(moment => lives.CanOpen(Prim, moment, toWrite: true));

    private static KeyLives Lives(Func<KeyDefinition, KeyDefinition> change) => new(Bare with { Keys = [change(Bare.Keys[0]), Bare.Keys[1]] });
}
