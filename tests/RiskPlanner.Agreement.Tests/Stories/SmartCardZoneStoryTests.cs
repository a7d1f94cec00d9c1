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

    private static DataSetOutcome AfterSiteLoss(string[] zones)
    {
        var plan = new Story().Plan;
        return new Story
        {
            Plan = plan with
            {
                Sites = [plan.Sites[0], plan.Sites[1] with { TkeZones = zones }, plan.Sites[2]],
                KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartSets = [new() { Site = "V", Holders = ["A", "B"], Zone = "ZONE-1" }] } }],
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { MasterKeyLoaded = false }],
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [plan.DataSets[0] with { Backups = ["MIRROR"] }],
            },
        }.Outcome(Story.On("site-loss", "P", 48));
    }
}
