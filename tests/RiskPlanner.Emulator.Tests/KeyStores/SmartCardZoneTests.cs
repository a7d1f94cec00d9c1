using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>Smart cards give key parts in their zone only (TKE Workstation documentation; z/OS facts, 2.4 and 6.18).</summary>
public class SmartCardZoneTests
{
    [Fact]
    public void Parts_are_entered_where_a_TKE_workstation_is_enrolled_in_the_zone_of_the_cards()
    {
        var estate = With(["ZONE-1"]);
        estate.World.ZeroiseMasterKey(Estate.Remote);

        Assert.True(estate.World.EnterKeyParts(Estate.Remote).Done);
    }

    [Fact]
    public void Where_nobody_has_said_in_which_zones_they_can_be_too()
    {
        var estate = With([]);
        estate.World.ZeroiseMasterKey(Estate.Remote);

        Assert.True(estate.World.EnterKeyParts(Estate.Remote).Done);
    }

    [Fact]
    public void Elsewhere_they_cannot_be()
    {
        var estate = With(["ZONE-2"]);
        estate.World.ZeroiseMasterKey(Estate.Remote);
        estate.World.ZeroiseMasterKey(Estate.Home);

        Assert.Equal(Cause.KeyPartsOfAnotherZone, estate.World.EnterKeyParts(Estate.Remote).Failure?.Cause);
        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);
    }

    [Fact]
    public void A_replaced_coprocessor_there_stays_empty()
    {
        var estate = With(["ZONE-2"]);

        estate.World.ReplaceCoprocessor(Estate.Remote);

        Assert.Equal(Cause.KeyServiceDown, estate.World.ProbeMasterKey(Estate.Remote).Failure?.Cause);
    }

    [Fact]
    public void A_spare_domain_there_cannot_be_loaded()
    {
        var estate = With(["ZONE-2"], generations: 3);
        estate.World.CopyCkds("KEYS", "COPY1", "V");
        for (var change = 0; change < 2; change++) estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.Equal(Cause.KeyPartsOfAnotherZone, estate.World.RestoreKey(Estate.Remote, new KeySource.CopyThroughSpareDomain("COPY1"), Estate.Primary).Failure?.Cause);
        Assert.True(estate.World.RestoreKey(Estate.Home, new KeySource.CopyThroughSpareDomain("COPY1"), Estate.Primary).Done);
    }

    [Fact]
    public void Cards_that_are_lost_are_missing_whatever_their_zone()
    {
        var estate = With(["ZONE-2"]);
        estate.World.ZeroiseMasterKey(Estate.Remote);
        estate.World.Lose(LostPart.Site, "V");

        Assert.Equal(Cause.KeyPartsMissing, estate.World.EnterKeyParts(Estate.Remote).Failure?.Cause);
    }

    private static Estate With(string[] zones, int generations = 0) => new(change: plan => plan with
    {
        Sites = [plan.Sites[0] with { TkeZones = ["ZONE-1"] }, plan.Sites[1] with { TkeZones = zones }, plan.Sites[2]],
        KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartSets = [new() { Site = "V", Holders = ["A", "B"], Zone = "ZONE-1", Generations = generations }] } }],
    });
}
