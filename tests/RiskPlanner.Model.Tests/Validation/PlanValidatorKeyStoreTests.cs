using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorKeyStoreTests
{
    private static readonly KeyPartSet Cards = new() { Site = "VAULT", Holders = ["A", "B"], Zone = "ZONE-1", Generations = 3 };

    [Fact]
    public void A_set_of_key_parts_is_sound() => AssertSound(With(Cards));

    [Fact]
    public void A_set_of_key_parts_is_place_enough_for_retained_generations() =>
        AssertSound(WithStore(store => store with { MasterKey = new() { RetainedGenerations = 2, PartSets = [Cards] } }));

    [Fact]
    public void A_set_of_key_parts_lies_at_a_site() =>
        AssertFault(With(Cards with { Site = "VALT" }), "keyStores[0].masterKey.partSets[0].site", "VALT", "This must name a site of the plan.", "VAULT");

    [Fact]
    public void A_set_of_key_parts_has_a_holder() =>
        Assert.Equal("A set of key parts has at least one holder.", OnlyFault(With(Cards with { Holders = [] })).Rule);

    [Fact]
    public void A_holder_has_a_name() => Assert.Equal("keyStores[0].masterKey.partSets[0].holders[1]", OnlyFault(With(Cards with { Holders = ["A", " "] })).Path);

    [Fact]
    public void A_holder_stands_once() => Assert.Equal("A holder stands once in this list.", OnlyFault(With(Cards with { Holders = ["A", "A"] })).Rule);

    [Fact]
    public void Only_smart_cards_belong_to_a_zone() =>
        AssertFault(With(Cards with { Medium = KeyPartMedium.Paper }),
            "keyStores[0].masterKey.partSets[0].zone", "ZONE-1", "Only smart cards belong to a zone.", "no zone, or medium: smart-card");

    [Theory]
    [InlineData(-1)]
    [InlineData(1_001)]
    public void The_generations_of_a_set_lie_in_their_range(int generations) =>
        AssertFault(With(Cards with { Generations = generations }), "keyStores[0].masterKey.partSets[0].generations", $"{generations}",
            "The number of retained generations is a whole number from 0 to 1000.", "0 to 1000");

    [Fact]
    public void The_other_master_keys_are_looked_at_as_well()
    {
        var bad = new MasterKeyPractice { PartsAt = ["NOWHERE"] };

        Assert.Equal(["keyStores[0].desMasterKey.partsAt[0]", "keyStores[0].rsaMasterKey.partsAt[0]", "keyStores[0].eccMasterKey.partsAt[0]"],
            PlanValidator.Validate(WithStore(store => store with { DesMasterKey = bad, RsaMasterKey = bad, EccMasterKey = bad })).Select(fault => fault.Path));
    }

    [Fact]
    public void Cycles_of_distinct_names_are_sound() => AssertSound(With(Cycle("DAILY"), Cycle("MONTHLY")));

    [Fact]
    public void A_single_cycle_needs_no_name() => AssertSound(With(Cycle(null)));

    [Fact]
    public void Each_of_several_cycles_has_a_name() =>
        AssertFault(With(Cycle("DAILY"), Cycle(null)), "keyStores[0].backups[1].name", "",
            "Where there are several cycles, each has a name, by which its copies are known.", "a name, such as MONTHLY");

    [Fact]
    public void No_two_cycles_have_the_same_name() =>
        AssertFault(With(Cycle("DAILY"), Cycle("DAILY")), "keyStores[0].backups[1].name", "DAILY",
            "No two cycles of a key store have the same name.", "a value that differs from keyStores[0].backups[0].name");

    [Fact]
    public void The_name_of_a_cycle_follows_the_rule() =>
        Assert.Equal("keyStores[0].backups[0].name", OnlyFault(With(Cycle("daily"))).Path);

    [Fact]
    public void Each_cycle_is_looked_at() =>
        Assert.Equal(["keyStores[0].backups[0].keep", "keyStores[0].backups[1].site"],
            PlanValidator.Validate(With(Cycle("A") with { Keep = 0 }, Cycle("B") with { Site = "NOWHERE" })).Select(fault => fault.Path));

    [Fact]
    public void A_key_store_that_follows_keeps_parts_of_the_DES_master_key_of_the_one_it_follows()
    {
        var kept = new MasterKeyPractice { PartsAt = ["VAULT"] };

        AssertSound(Followed(kept, kept, KeyStoreTransport.Copy));
        AssertSound(Followed(kept, null, KeyStoreTransport.Copy));
        AssertSound(Followed(null, null, KeyStoreTransport.Copy));
        AssertFault(Followed(null, kept, KeyStoreTransport.Copy), "keyStores[1].desMasterKey", "",
            "A CKDS that comes as a copy or by a mirror has no DES master key where the one it follows has none.", "desMasterKey at CKDS too, or none");
    }

    [Fact]
    public void A_key_store_that_follows_does_not_change_the_DES_master_key_itself()
    {
        var kept = new MasterKeyPractice { PartsAt = ["VAULT"] };

        AssertFault(Followed(kept, kept with { Changes = Daily }, KeyStoreTransport.Mirror), "keyStores[1].desMasterKey.changes", "",
            "A CKDS that comes as a copy or by a mirror has the DES master key of the one it follows in its header, and changes with it.", "changes at CKDS alone");
    }

    private static Plan Followed(MasterKeyPractice? des, MasterKeyPractice? ofFollower, KeyStoreTransport by) => Sound with
    {
        KeyStores =
        [
            Sound.KeyStores[0] with { DesMasterKey = des },
            Sound.KeyStores[1] with { Follows = new KeyStoreSource("CKDS", by, by == KeyStoreTransport.Mirror ? null : Daily), DesMasterKey = ofFollower },
        ],
    };

    private static Plan With(KeyPartSet set) => WithStore(store => store with { MasterKey = new() { PartSets = [set] } });

    private static Plan With(params CkdsBackup[] cycles) => WithStore(store => store with { Backups = cycles });

    private static CkdsBackup Cycle(string? name) => new(Daily, 60, "VAULT") { Name = name };
}
