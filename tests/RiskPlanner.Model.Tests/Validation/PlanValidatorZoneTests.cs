using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorZoneTests
{
    [Fact]
    public void A_site_may_name_zones_or_none()
    {
        AssertSound(With(Sound.Sites[0] with { TkeZones = ["ZONE-1", "ZONE-2"] }));
        AssertSound(With(Sound.Sites[0] with { TkeZones = [] }));
    }

    [Fact]
    public void No_TKE_workstation_stands_in_a_vault() =>
        AssertFault(Sound with { Sites = [Sound.Sites[0], Sound.Sites[1], Sound.Sites[2] with { TkeZones = ["ZONE-1"] }] },
            "sites[2].tkeZones", "ZONE-1", "A vault holds cartridges and key parts, with no TKE workstation in it.", "no tkeZones");

    [Fact]
    public void A_zone_has_a_name() => Assert.Equal("A zone has a name.", OnlyFault(With(Sound.Sites[0] with { TkeZones = [" "] })).Rule);

    [Fact]
    public void A_zones_name_is_short() => Assert.Equal("sites[0].tkeZones[0]", OnlyFault(With(Sound.Sites[0] with { TkeZones = [new string('Z', 101)] })).Path);

    [Fact]
    public void A_zone_stands_once() => Assert.Equal("sites[0].tkeZones[1]", OnlyFault(With(Sound.Sites[0] with { TkeZones = ["Z", "Z"] })).Path);

    private static Plan With(Site first) => Sound with { Sites = [first, .. Sound.Sites.Skip(1)] };
}
