using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Records have moments from which and until which they are there; copies hold what there was when they were taken.</summary>
public class KeyBirthStoryTests
{
    private static readonly Strike CkdsLoss = Story.On("ckds-loss", "STORE", 60);
    private static readonly Strike Deletion = Story.On("key-deletion", Story.Label.Text, 50);

    private readonly Story _story = new Story().WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(30)), Uses = Schedule.On(Story.At(40)) });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_copy_from_before_a_key_was_made_does_not_hold_it(bool isSaid)
    {
        var story = _story.WithKey(key => isSaid ? key with { CreatedAt = Story.At(24) } : key with { ActiveFrom = Story.At(24) });

        Assert.Equal(OutcomeKind.Lost, story.WithCkdsCopyAt(12).Outcome(CkdsLoss).Kind);
        Assert.Equal(OutcomeKind.Recovered, story.WithCkdsCopyAt(24).Outcome(CkdsLoss).Kind);
    }

    [Fact]
    public void A_key_that_was_made_before_its_validity_begins_is_in_copies_of_then()
    {
        var story = _story.WithKey(key => key with { CreatedAt = Story.From, ActiveFrom = Story.At(24) });

        Assert.Equal(OutcomeKind.Recovered, story.WithCkdsCopyAt(12).Outcome(CkdsLoss).Kind);
    }

    [Fact]
    public void A_key_of_which_nobody_says_anything_is_in_every_copy() => Assert.Equal(OutcomeKind.Recovered, _story.WithCkdsCopyAt(12).Outcome(CkdsLoss).Kind);

    [Fact]
    public void A_key_that_the_plan_deletes_comes_back_from_a_copy_of_before_alone()
    {
        var story = _story.WithKey(key => key with { DeletedAt = Story.At(44) });
        var nothing = Story.On("ipl", "PLEX1", 60);

        Assert.Equal(OutcomeKind.Recovered, story.WithCkdsCopyAt(12).Outcome(nothing).Kind);
        Assert.Equal(OutcomeKind.Recovered, story.WithCkdsCopyAt(44).Outcome(nothing).Kind);
        Assert.Equal(OutcomeKind.Lost, story.WithCkdsCopyAt(45).Outcome(nothing).Kind);
    }

    [Fact]
    public void What_is_added_after_a_deletion_is_another_key()
    {
        var addition = Story.On("key-addition", Story.Label.Text, 55);

        Assert.Equal(OutcomeKind.Lost, _story.Outcome(Deletion, addition).Kind);
        Assert.Equal(OutcomeKind.Recovered, _story.WithCkdsCopyAt(12).Outcome(Deletion, addition).Kind);
    }

    [Fact]
    public void A_label_that_is_there_is_not_added_again_but_can_be_overwritten()
    {
        Assert.Equal(OutcomeKind.Intact, _story.Outcome(Story.On("key-addition", Story.Label.Text, 55)).Kind);
        Assert.Equal(OutcomeKind.Lost, _story.Outcome(Story.On("key-overwrite", Story.Label.Text, 55)).Kind);
        Assert.Equal(OutcomeKind.Recovered, _story.WithCkdsCopyAt(12).Outcome(Story.On("key-overwrite", Story.Label.Text, 55)).Kind);
    }

    [Fact]
    public void A_twin_that_is_made_later_has_the_value_of_its_twin()
    {
        var twin = new KeyLabel("DSET.TWIN.APPL.KEY001");
        var story = new Story
        {
            Plan = _story.Plan with
            {
                Keys = [_story.Plan.Keys[0], new() { Label = twin, KeyStore = "STORE", SameValueAs = Story.Label, CreatedAt = Story.At(24) }],
                KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "R", Keys = [new("DSET.TWIN.**")] }],
            },
        };

        // The value is lost under both labels; the repository holds it under the twin's alone.
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("key-loss", Story.Label.Text, 50)).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("key-loss", twin.Text, 50)).Kind);
        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("key-deletion", twin.Text, 50)).Kind);
    }
}
