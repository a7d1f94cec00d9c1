using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Smart cards in a vault help where a TKE workstation is enrolled in their zone (z/OS facts, 2.4 and 6.18).</summary>
public class SmartCardZoneStoryTests
{
    [Fact]
    public void In_their_zone_the_cards_bring_the_recovery_site_up() =>
        Assert.Contains(RecoveryAction.EnterKeyParts, AfterSiteLoss(["ZONE-1"]).Runbook.Steps.Select(step => step.Action));

    [Fact]
    public void In_another_zone_the_data_is_lost_and_the_runbook_names_the_enrolment_that_is_missing()
    {
        var outcome = AfterSiteLoss(["ZONE-2"]);

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Kind: RouteKind.KeyService, Action: RecoveryAction.EnterKeyParts, Cause: Cause.KeyPartsOfAnotherZone });
    }

    /// <summary>The loss of the whole site would be answered with a system elsewhere, and the loss of one coprocessor at it is not judged worse.</summary>
    [Fact]
    public void A_system_that_runs_is_started_where_the_cards_can_be_used_when_they_cannot_at_home()
    {
        var story = CardsOfZone1(["ZONE-2"], []);

        var outcome = new Story { Plan = story with { Sysplexes = [story.Sysplexes[0]] } }.Outcome(Story.On("master-key-loss", "PLEX1", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        var end = Assert.Single(outcome.Ends);
        Assert.Equal((RecoveryAction.StartSysplex, "PLEX1", "R"), (end.Step.Action, end.Step.System, end.Step.Site));
        Assert.Contains(RecoveryAction.EnterKeyParts, outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void Where_no_site_can_use_the_cards_the_key_is_lost_with_the_coprocessor()
    {
        var story = CardsOfZone1(["ZONE-2"], ["ZONE-3"]);

        Assert.Equal(OutcomeKind.Lost, new Story { Plan = story with { Sysplexes = [story.Sysplexes[0]] } }.Outcome(Story.On("master-key-loss", "PLEX1", 48)).Kind);
    }

    private static Plan CardsOfZone1(string[] production, string[] recovery)
    {
        var plan = new Story().Plan;
        return plan with
        {
            Sites = [plan.Sites[0] with { TkeZones = production }, plan.Sites[1] with { TkeZones = recovery }, plan.Sites[2]],
            KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartSets = [new() { Site = "V", Holders = ["A", "B"], Zone = "ZONE-1" }] } }],
        };
    }

    private static DataSetOutcome AfterSiteLoss(string[] zones)
    {
        var plan = CardsOfZone1([], zones);
        return new Story
        {
            Plan = plan with
            {
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { MasterKeyLoaded = false }],
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [plan.DataSets[0] with { Backups = ["MIRROR"] }],
            },
        }.Outcome(Story.On("site-loss", "P", 48));
    }
}
