using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Key parts are lost, or a holder of some is gone: nobody misses them before a master key has to be entered (dual control; z/OS facts, 2.4).</summary>
public class KeyPartStoryTests
{
    private static readonly KeyPartSet OfOneAndOther = new() { Site = "V", Holders = ["ONE", "OTHER"] };

    [Theory]
    [InlineData("key-part-loss", "V")]
    [InlineData("key-holder-loss", "ONE")]
    public void Alone_it_takes_nothing(string kind, string target) =>
        Assert.Equal(OutcomeKind.Intact, Of([OfOneAndOther]).Outcome(Story.On(kind, target, 48)).Kind);

    [Fact]
    public void With_all_holders_the_coprocessor_gets_its_master_key_back() =>
        Assert.Contains(RecoveryAction.EnterKeyParts, After([OfOneAndOther]).Runbook.Steps.Select(step => step.Action));

    [Theory]
    [InlineData("key-part-loss", "V")]
    [InlineData("key-holder-loss", "ONE")]
    [InlineData("key-holder-loss", "OTHER")]
    public void With_the_parts_gone_or_one_of_the_holders_the_keys_are_lost_with_the_coprocessor(string kind, string target)
    {
        var outcome = After([OfOneAndOther], (kind, target));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Kind: RouteKind.KeyService, Action: RecoveryAction.EnterKeyParts, Cause: Cause.KeyPartsMissing });
    }

    [Theory]
    [InlineData("key-part-loss", "V")]
    [InlineData("key-holder-loss", "ONE")]
    public void A_second_set_with_holders_of_its_own_helps(string kind, string target) =>
        Assert.Equal(OutcomeKind.Recovered, After([OfOneAndOther, new() { Site = "R", Holders = ["A deputy", "Another"] }], (kind, target)).Kind);

    [Fact]
    public void A_second_set_with_the_same_holder_does_not_help_against_him() =>
        Assert.Equal(OutcomeKind.Lost, After([OfOneAndOther, new() { Site = "R", Holders = ["A deputy", "ONE"] }], ("key-holder-loss", "ONE")).Kind);

    [Fact]
    public void What_the_next_ceremony_makes_is_held_anew()
    {
        var story = Of([OfOneAndOther]);
        var store = story.Plan.KeyStores[0];
        var changed = new Story { Plan = story.Plan with { KeyStores = [store with { MasterKey = store.MasterKey with { Changes = Schedule.On(Story.At(40)) } }] } };

        Assert.Equal(OutcomeKind.Recovered, changed.Outcome(Story.On("key-part-loss", "V", 30), Story.On("key-holder-loss", "ONE", 31), Story.On("master-key-loss", "PLEX1", 48)).Kind);
        Assert.Equal(OutcomeKind.Lost, changed.Outcome(Story.On("key-holder-loss", "ONE", 41), Story.On("master-key-loss", "PLEX1", 48)).Kind);
    }

    private static Story Of(IReadOnlyList<KeyPartSet> sets)
    {
        var plan = new Story().Plan;
        return new Story
        {
            Plan = plan with { Sysplexes = [plan.Sysplexes[0]], KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartSets = sets } }] },
        };
    }

    private static DataSetOutcome After(IReadOnlyList<KeyPartSet> sets, params (string Kind, string Target)[] before) =>
        Of(sets).Outcome([.. before.Select(one => Story.On(one.Kind, one.Target, 48)), Story.On("master-key-loss", "PLEX1", 48)]);
}
