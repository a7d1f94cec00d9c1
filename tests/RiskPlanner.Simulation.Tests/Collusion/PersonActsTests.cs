using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Simulation.Tests.Collusion;

public class PersonActsTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 2, 0, 0);

    [Fact]
    public void What_people_may_do_are_the_basic_events() =>
        Assert.Equal(BasicEvents.All.Select(threat => threat.Kind).Order(StringComparer.Ordinal), Enum.GetValues<ActKind>().Select(Kebab.Of).Order(StringComparer.Ordinal));

    [Fact]
    public void All_basic_events_have_a_place_in_the_order_in_which_people_strike() =>
        Assert.Equal(BasicEvents.All.Select(threat => threat.Kind).Order(StringComparer.Ordinal), ActOrder.All.Order(StringComparer.Ordinal));

    [Fact]
    public void What_an_act_can_be_done_to_is_what_its_event_strikes() =>
        Assert.All(Enum.GetValues<ActKind>(), act => Assert.Equal(ThreatTargets.In(Plan, ThreatCatalogue.Find(Kebab.Of(act))!.Target), ActTargets.In(Plan, act)));

    [Fact]
    public void Somebody_does_what_he_may_to_what_his_masks_cover() =>
        Assert.Equal(["data-set-deletion target=PAY.A"], Texts(new Person { Name = "X", May = [new(ActKind.DataSetDeletion) { Targets = [new("PAY.*")] }] }));

    [Fact]
    public void Somebody_destroys_what_he_holds() =>
        Assert.Equal(["volume-failure target=PRIM01", "disk-failure target=A1", "tape-store-loss target=CARTS", "site-loss target=V"], Texts(new Person { Name = "X", Holds = ["V", "A1", "CARTS", "PRIM01"] }));

    [Fact]
    public void A_holder_of_key_parts_keeps_his_back_wherever_else_he_stands() =>
        Assert.Equal([["key-holder-loss target=\"A holder\""], ["key-holder-loss target=B"]], PlanPeople.Of(Plan).Select(person => Texts(person)));

    [Fact]
    public void Users_delete_keys_that_CSFKEYS_lets_them_use_for_more_than_data_sets() =>
        Assert.Equal(["key-deletion target=KEY.PAY by=KEYADM"], Texts(new Person { Name = "X", UserIds = ["OTHER", "KEYADM"] }));

    [Fact]
    public void Where_levels_are_checked_READ_is_not_enough()
    {
        var plan = Plan with { KeyStores = [Plan.KeyStores[0] with { KeyAuthorityLevels = true }] };

        Assert.Empty(Texts(new Person { Name = "X", UserIds = ["KEYADM"] }, plan));
    }

    [Fact]
    public void Users_overwrite_what_they_may_update_if_they_may_use_its_key() =>
        Assert.Equal(["malicious-corruption target=PAY.A", "key-deletion target=KEY.PAY by=PAYJOB"], Texts(new Person { Name = "X", UserIds = ["PAYJOB"] }));

    [Fact]
    public void Who_works_as_a_user_deletes_by_KGUP_as_that_user()
    {
        var person = new Person { Name = "X", UserIds = ["OTHER"], May = [new(ActKind.KgupDeletion) { Targets = [new("KEY.PAY")] }] };

        Assert.Equal(["kgup-deletion target=KEY.PAY by=OTHER"], Texts(person));
        Assert.Empty(Texts(person, Plan with { KeyStores = [Plan.KeyStores[0] with { KgupVerbAuthority = true }] }));
        Assert.Empty(Texts(person, Plan with { KeyStores = [Plan.KeyStores[0] with { KgupKeyAuthority = true }] }));
    }

    [Fact]
    public void Somebody_of_whom_nothing_is_said_does_nothing() => Assert.Empty(Texts(new Person { Name = "X" }));

    private static List<string> Texts(Person person, Plan? plan = null) => [.. new PersonActs(plan ?? Plan, person).All(At).Select(strike => strike.ToString())];

    private static Plan Plan { get; } = new()
    {
        Name = "People",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2026, 2, 1, 0, 0),
        Sites = [new("P", SiteKind.Production), new("V", SiteKind.Vault)],
        Arrays = [new("A1", "P", ["PRIM01", "PRIM02"])],
        Tapes = [new("CARTS", "P", TapeKind.Cartridge)],
        KeyStores =
        [
            new()
            {
                Name = "KEYS", Sites = ["P"], Backups = [new(Schedule.Repeating(Period.FromDays(1)), 3, "V") { Name = "DAILY" }],
                MasterKey = new() { PartSets = [new() { Site = "V", Holders = ["A holder", "B"] }] }, RsaMasterKey = new() { PartsAt = ["P"] },
            },
        ],
        Sysplexes = [new() { Name = "PLEX", Site = "P", KeyStore = "KEYS" }],
        Keys = [new() { Label = new("KEY.PAY"), KeyStore = "KEYS" }, new() { Label = new("KEY.TAX"), KeyStore = "KEYS" }],
        KeyManagers =
        [
            new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "P" },
            new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", TapeKeys = ["Lbl_20"] },
        ],
        KeyProfiles = [new() { Profile = new("KEY.PAY"), Readers = ["KEYADM", "PAYJOB"] }, new() { Profile = new("KEY.TAX"), Readers = ["KEYADM"], OnlyForDataSets = true }],
        DataSetProfiles = [new() { Profile = new("PAY.**"), Readers = ["OTHER"], Updaters = ["PAYJOB"] }, new() { Profile = new("TAX.**"), Readers = ["PAYJOB"] }],
        Applications = [new("PAY", Criticality.Vital, "") { RunsAs = "PAYJOB" }],
        BackupPolicies = [new() { Name = "VAULT", Schedule = Schedule.Repeating(Period.FromDays(1)), Steps = [new() { Utility = "REPRO", To = "CARTS", VaultAt = "V" }] }],
        DataSets =
        [
            new() { Name = new("PAY.A"), Application = "PAY", Volume = "PRIM01", KeyLabel = new("KEY.PAY"), Backups = ["VAULT"] },
            new() { Name = new("TAX.A"), Application = "PAY", Volume = "PRIM02", KeyLabel = new("KEY.TAX") },
        ],
    };
}
