using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Testing.Plans;

/// <summary>
/// Plans for tests: a test begins with the smallest sound plan, or with one of its own, and states what it is about; all else stays as it
/// is. Each member gives a new builder, so that a start can be shared. Immutable and safe between threads.
/// </summary>
internal sealed record PlanBuilder
{
    private PlanBuilder(Plan plan) => Plan = plan;

    /// <summary>The plan as it is, sound or not; <see cref="Build"/> gives it checked.</summary>
    public Plan Plan { get; private init; }

    /// <summary>When plans begin that say nothing else.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>The key of the one data set.</summary>
    public static KeyLabel Label { get; } = new("DSET.PRIM.APPL.KEY001");

    /// <summary>
    /// Four days at one production site P: volume PRD001 of array A1, key store STORE, sysplex PLEX1, application APPL with the data set
    /// APPL.DATA of 1 KiB under <see cref="Label"/>, without a backup, an update or a CKDS copy.
    /// </summary>
    public static PlanBuilder Small { get; } = new(new Plan
    {
        Name = "Small",
        From = Start,
        Until = Start + Duration.FromDays(4),
        Sites = [new("P", SiteKind.Production)],
        Arrays = [new("A1", "P", ["PRD001"])],
        KeyStores = [new() { Name = "STORE", Sites = ["P"] }],
        Sysplexes = [new() { Name = "PLEX1", Site = "P", KeyStore = "STORE" }],
        Keys = [new() { Label = Label, KeyStore = "STORE" }],
        Applications = [new("APPL", Criticality.High, "")],
        DataSets = [new() { Name = new DataSetName("APPL.DATA"), Application = "APPL", Volume = "PRD001", KeyLabel = Label, SizeKiB = 1 }],
    });

    /// <summary>Begins with a plan of the test's own.</summary>
    public static PlanBuilder From(Plan plan) => new(plan);

    /// <summary>With another name.</summary>
    public PlanBuilder Named(string name) => this with { Plan = Plan with { Name = name } };

    /// <summary>With a recovery site R (volume REC001 of array A3, sysplex PLEX2 on the first key store) and a vault V with key parts.</summary>
    public PlanBuilder WithRecoverySite() => this with
    {
        Plan = Plan with
        {
            Sites = [.. Plan.Sites, new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
            Arrays = [.. Plan.Arrays, new("A3", "R", ["REC001"])],
            KeyStores = [Plan.KeyStores[0] with { Sites = [.. Plan.KeyStores[0].Sites, "R"], MasterKey = new() { PartsAt = ["V"] } }, .. Plan.KeyStores.Skip(1)],
            Sysplexes = [.. Plan.Sysplexes, new() { Name = "PLEX2", Site = "R", KeyStore = Plan.KeyStores[0].Name }],
        },
    };

    /// <summary>With a pool of cartridges CARTS at the first site.</summary>
    public PlanBuilder WithCartridges() => this with { Plan = Plan with { Tapes = [.. Plan.Tapes, new("CARTS", Plan.Sites[0].Name, TapeKind.Cartridge)] } };

    /// <summary>With the first key store changed.</summary>
    public PlanBuilder WithStore(Func<KeyStore, KeyStore> change) => this with { Plan = Plan with { KeyStores = FirstChanged(Plan.KeyStores, change) } };

    /// <summary>With every key store changed.</summary>
    public PlanBuilder WithStores(Func<KeyStore, KeyStore> change) => this with { Plan = Plan with { KeyStores = [.. Plan.KeyStores.Select(change)] } };

    /// <summary>With the first key changed.</summary>
    public PlanBuilder WithKey(Func<KeyDefinition, KeyDefinition> change) => this with { Plan = Plan with { Keys = FirstChanged(Plan.Keys, change) } };

    /// <summary>With the first sysplex changed.</summary>
    public PlanBuilder WithSysplex(Func<Sysplex, Sysplex> change) => this with { Plan = Plan with { Sysplexes = FirstChanged(Plan.Sysplexes, change) } };

    /// <summary>With the first data set changed.</summary>
    public PlanBuilder WithDataSet(Func<DataSetDefinition, DataSetDefinition> change) => this with { Plan = Plan with { DataSets = FirstChanged(Plan.DataSets, change) } };

    /// <summary>With more data sets, each made from the first one.</summary>
    public PlanBuilder WithOthers(params Func<DataSetDefinition, DataSetDefinition>[] changes) =>
        this with { Plan = Plan with { DataSets = [.. Plan.DataSets, .. changes.Select(change => change(Plan.DataSets[0]))] } };

    /// <summary>With a policy instead of those that are there, and the first data set under it.</summary>
    public PlanBuilder Under(BackupPolicy policy) =>
        (this with { Plan = Plan with { BackupPolicies = [policy] } }).WithDataSet(dataSet => dataSet with { Backups = [policy.Name] });

    /// <summary>The plan, which has no fault.</summary>
    /// <exception cref="InvalidOperationException">It has some; the message lists them.</exception>
    public Plan Build() => PlanValidator.Validate(Plan) is { Count: > 0 } faults ? throw new InvalidOperationException(string.Join('\n', faults)) : Plan;

    private static List<T> FirstChanged<T>(IReadOnlyList<T> all, Func<T, T> change) => [change(all[0]), .. all.Skip(1)];
}
