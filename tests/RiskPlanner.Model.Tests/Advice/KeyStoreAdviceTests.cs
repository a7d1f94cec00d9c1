using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class KeyStoreAdviceTests
{
    private static readonly MasterKeyPractice Yearly = new() { Changes = Schedule.Repeating(Period.FromYears(1)), PartsAt = ["VAULT"] };

    [Fact]
    public void Copies_that_outlive_the_master_key_are_a_danger() =>
        Advised.Only(With(Yearly, Monthly(84)), AdviceRules.CkdsCopiesOutliveMasterKey, "keyStores[0].backups[0].keep", "84",
            "The oldest copies that are kept will be 7 master-key changes old, and no key parts of that generation are retained: nobody can use them.");

    [Fact]
    public void Retained_generations_make_it_good() => Advised.Nothing(With(Yearly with { RetainedGenerations = 8 }, Monthly(84)));

    [Fact]
    public void A_set_of_key_parts_makes_it_good() =>
        Advised.Nothing(With(Yearly with { PartSets = [new() { Site = "VAULT", Holders = ["A", "B"], Generations = 8 }] }, Monthly(84)));

    [Fact]
    public void Copies_under_the_OLD_master_key_are_none() => Advised.Nothing(With(Yearly with { Changes = YearlyFromMarch }, Monthly(6)));

    [Fact]
    public void Single_copies_are_kept_until_the_plan_ends() =>
        Assert.Equal("keyStores[0].backups[0].keep",
            Assert.Single(Advised.Of(With(Yearly with { Changes = Schedule.Repeating(Period.FromMonths(3)) }, new CkdsBackup(Schedule.On(Sound.From), 5, "VAULT")))).Path);

    [Fact]
    public void A_master_key_that_never_changes_is_none() => Advised.Nothing(With(new() { PartsAt = ["VAULT"] }, Monthly(84)));

    [Fact]
    public void One_holder_of_all_parts_is_a_warning() =>
        Advised.Only(WithStore(store => store with { RsaMasterKey = new() { PartSets = [new() { Site = "VAULT", Holders = ["A"] }] } }),
            AdviceRules.KeyPartsInOneHand, "keyStores[0].rsaMasterKey.partSets[0].holders", "A",
            "One person holds all parts of the master key: there is no dual control, and nobody else can enter it.");

    [Fact]
    public void Smart_cards_that_a_site_cannot_use_are_a_danger_there() =>
        Advised.Only(WithCards(["ZONE-2"]), AdviceRules.SmartCardsOfAnotherZone, "sites[0].tkeZones", "ZONE-2",
            "Every set of key parts of CKDS (masterKey) is on smart cards of another zone: nobody can enter that master key at PROD.");

    [Fact]
    public void Smart_cards_of_a_zone_that_the_site_is_enrolled_in_are_none()
    {
        Advised.Nothing(WithCards(["ZONE-1"]));
        Advised.Nothing(WithCards([]));
    }

    [Fact]
    public void Parts_on_paper_beside_them_make_it_good() => Advised.Nothing(WithCards(["ZONE-2"], "RECOV"));

    private static Plan WithCards(IReadOnlyList<string> zones, params string[] plain) =>
        WithStore(store => store with { MasterKey = new() { PartsAt = plain, PartSets = [new() { Site = "VAULT", Holders = ["A", "B"], Zone = "ZONE-1" }] } })
            with { Sites = [Sound.Sites[0] with { TkeZones = zones }, .. Sound.Sites.Skip(1)] };

    private static Schedule YearlyFromMarch => Schedule.Repeating(Period.FromYears(1), Instant.FromUtc(2026, 3, 1, 0, 0));

    private static CkdsBackup Monthly(int keep) => new(Schedule.Repeating(Period.FromMonths(1)), keep, "VAULT");

    private static Plan With(MasterKeyPractice practice, CkdsBackup cycle) => WithStore(store => store with { MasterKey = practice, Backups = [cycle] });
}
