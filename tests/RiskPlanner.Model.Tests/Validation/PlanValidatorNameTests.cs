using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorNameTests
{
    [Fact]
    public void A_sound_plan_has_no_fault() => Assert.Empty(PlanValidator.Validate(Sound));

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var plan = Sound with { Until = Sound.From, Applications = [], Tapes = [new("POOL", "NOWHERE", TapeKind.Virtual)] };

        Assert.Equal(
            ["horizon.until", "tapes[0].site", "dataSets[0].application"], PlanValidator.Validate(plan).Select(fault => fault.Path));
    }

    [Fact]
    public void A_name_that_breaks_the_rule_is_reported_with_the_rule() =>
        AssertFault(Sound with { Applications = [.. Sound.Applications, new("pay roll", Criticality.Low, "")] },
            "applications[1].name", "pay roll", $"The name of an entry of applications is {PlanName.Rule}.", "PROD");

    [Fact]
    public void A_name_that_ends_in_a_line_feed_breaks_the_rule() => Assert.False(PlanName.IsValid("PROD\n"));

    [Fact]
    public void A_second_site_of_the_same_name_is_reported_with_the_first() =>
        AssertFault(Sound with { Sites = [.. Sound.Sites, new("PROD", SiteKind.Recovery)] },
            "sites[3].name", "PROD", "No two entries of sites have the same name.", "a value that differs from sites[0].name");

    [Fact]
    public void A_volume_stands_once_in_all_arrays() =>
        AssertFault(Sound with { Arrays = [.. Sound.Arrays, new("ARRAY-X", "RECOV", ["PRD002"])] },
            "arrays[2].volumes[0]", "PRD002", "A volume serial stands once in all arrays.", "a value that differs from arrays[0].volumes[1]");

    [Fact]
    public void A_tape_store_is_not_named_like_a_volume() =>
        AssertFault(Sound with { Tapes = [new("REC001", "PROD", TapeKind.Virtual)] },
            "tapes[0].name", "REC001", "A tape store is not named like a volume.", "a value that differs from arrays[1].volumes[0]");

    [Fact]
    public void Two_data_sets_of_one_name_are_reported() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER"), DataSet("PAY.OTHER"), DataSet("PAY.MASTER")] },
            "dataSets[2].name", "PAY.MASTER", "No two data sets have the same name.", "a value that differs from dataSets[0].name");

    [Fact]
    public void A_label_stands_once_in_the_plan() =>
        AssertFault(Sound with { Keys = [.. Sound.Keys, new() { Label = new("PRIM.KEY"), KeyStore = "OTHER" }] },
            "keys[3].label", "PRIM.KEY", "A label stands once in a key store.", "a value that differs from keys[0].label, or another key store");

    [Fact]
    public void A_plan_without_sites_is_reported() =>
        Assert.Contains(PlanValidator.Validate(Sound with { Sites = [] }), fault => fault.Path == "sites");
}
