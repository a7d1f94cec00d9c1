using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Sound plans of any size and content, the same for the same seed.</summary>
internal sealed class RandomPlan(int seed)
{
    private static readonly string[] Pieces =
        ["a", "Z", " ", ":", "#", "-", "'", "\"", "\n", "\t", "{", "}", "[", "*", "&", "!", "%", "@", "\\", "0", "é", "\u2028", "\U0001F511", ",", "|", ">", "?", "~"];

    private readonly Random _random = new(seed);

    public Plan Next()
    {
        var sites = List(1, 3, i => new Site($"SITE{i}", i == 0 ? SiteKind.Production : (SiteKind)_random.Next(2)));
        var arrays = List(1, 3, i => new DiskArray($"ARRAY{i}", Any(sites).Name, List(1, 3, j => $"{i}{j}E00{i}")));
        var servers = List(0, 1, i => new KeyManager
        {
            Name = $"SERVER{i}",
            Kind = KeyManagerKind.TapeKeyServer,
            Site = Any(sites).Name,
            TapeKeys = ["Tape 20", $"{Any(["#", "'", ":", "\""])}21"],
            BackupAt = Flip ? Any(sites).Name : null,
        }).Select((server, i) => server.BackupAt is { } site && i == 0 ? server with { MasterKey = new(site) } : server).ToList();
        var tapes = List(0, 2, i => new TapeStore($"TAPE{i}", Any(sites).Name, (TapeKind)_random.Next(2))
        {
            KeyServer = servers.Count > 0 ? "SERVER0" : null,
            KeyLabels = servers.Count > 0 ? [Any(servers[0].TapeKeys)] : [],
            Rekeys = servers.Count > 0 && i == 1 ? [new(Instant.FromUtc(2026, 3, 1 + i, 0, 0), servers[0].TapeKeys)] : [],
        });
        var stores = List(1, 1, i => new KeyStore
        {
            Name = $"STORE{i}",
            ExpiryAlerts = i == 0 && arrays.Count == 2 ? new() { Lead = arrays[0].Volumes.Count == 1 ? ExpiryAlerts.UsualLead : Period.FromWeeks(2), To = [sites[0].Name] } : null,
            Sites = [arrays[0].Site],
            On = Flip ? Any(arrays[0].Volumes) : null,
            RacfOn = Flip ? Any(arrays[0].Volumes) : null,
            PkdsOn = Flip ? Any(arrays[0].Volumes) : null,
            CatalogOn = Flip ? Any(arrays[0].Volumes) : null,
            MasterKey = new() { Changes = Maybe(Schedule), PartsAt = Flip ? [Any(sites).Name] : [], PartSets = List(0, 2, _ => PartSet(sites)) },
            DesMasterKey = Flip ? new() { Changes = Maybe(Schedule), PartsAt = [Any(sites).Name], RetainedGenerations = _random.Next(3) } : null,
            Backups = List(0, 3, i => new CkdsBackup(Schedule(), _random.Next(1, 400), arrays[0].Site) { Name = $"CYCLE{i}", On = Flip ? Any(arrays[0].Volumes) : null }),
        });
        var keys = List(1, 4, i => new KeyDefinition
        {
            Label = new($"KEY.{i}"),
            KeyStore = "STORE0",
            Purpose = (KeyPurpose)_random.Next(3),
            SameValueAs = i > 0 && Flip ? new KeyLabel("KEY.0") : null,
            ActiveUntil = Flip ? Instant.FromUtc(2030, 1, 1, 0, 0) : null,
            CpacfExportable = Flip,
            Description = Text(),
        });
        var policies = List(0, 3, i => new BackupPolicy
        {
            Name = $"POLICY{i}",
            Schedule = Schedule(),
            Keep = _random.Next(1, 9),
            Existing = Flip ? [Instant.FromUtc(2025, 12, 31, 22, 0)] : [],
            RunsAs = Flip ? "BKPUSER" : null,
            AppliesTo = Flip ? [new DataSetMask(i == 0 ? "**" : $"DATA.*{i}")] : [],
            Steps = i == 1 && Flip ? [new BackupStep { Utility = "ADRDSSU-DUMP-RSA", To = arrays[0].Volumes[0], RsaKeyLabel = new("DUMP.RSA.KEY001") }] : List(1, 3, _ => new BackupStep { Utility = "REPRO", To = Any(Any(arrays).Volumes), KeyLabel = Flip ? Any(keys).Label : null, Name = Flip ? new DataSetMask("HLQ.COPY.**") : null, Organisation = Flip ? DataSetOrganisation.Pdse : null }),
        });
        return new Plan
        {
            Naming = Flip ? Naming() : null,
            Allocation = Flip ? new AllocationSwitches { AcsDefaults = Flip, FailOnUnsupportedType = Flip, AllowSequential = Flip, AllowPdse = Flip, AllowTape = Flip } : null,
            Accepted = List(0, 2, i => new AcceptedFinding(Text() + "x", "y" + Text()) { Rule = $"RA000{i}", About = Flip ? new OperatorMask("A*.%B") : null, Until = Flip ? new LocalDate(2027, 1, 1 + i) : null }),
            Assigned = List(0, 2, i => new AssignedFinding(Text() + "o") { Fingerprint = $"{i}123456789abcdef", Due = Flip ? new LocalDate(2027, 2, 1 + i) : null, Comment = Flip ? "c" + Text() : null }),
            Name = $"Plan {Text()}.",
            Description = Text(),
            From = Instant.FromUtc(2026, 1, 1, 0, 0),
            Until = Instant.FromUtc(2027, 1, 1, 0, 0),
            Sites = sites,
            Arrays = arrays,
            Tapes = tapes,
            KeyStores = stores,
            Sysplexes = List(1, 3, i => new Sysplex
            {
                Name = $"PLEX{i}",
                Site = Any(sites).Name,
                KeyStore = "STORE0",
                // 2.3 at least, so that every organisation here can be encrypted.
                Level = new ZosLevel(_random.Next(2, 4), _random.Next(3, 10)),
                LevelChanges = List(0, 2, j => new LevelChange(Instant.FromUtc(2026, 2 + j, 1, 0, 0), new ZosLevel(3, _random.Next(10)))),
                TapeEncryption = Flip ? Flip : null,
                Apars = Flip ? Flip ? [Apar.OA68062] : [] : null,
                SpareDomain = Flip,
                MasterKeyLoaded = true,
            }),
            Keys = keys,
            People = People(arrays, tapes, sites),
            KeyManagers = [.. servers, .. List(0, 1, i => new KeyManager
            {
                Name = $"REPOSITORY{i}", Kind = KeyManagerKind.Repository, Site = arrays[0].Site, Keys = [new KeyLabelMask("KEY.*")], RecoveryKeyAt = Any(sites).Name,
                RecoveryKeyChanges = Maybe(Schedule), DataBaseBackups = Maybe(Schedule), DualControl = Flip, ExpiryAlerts = Flip ? new() { Lead = Period.FromWeeks(_random.Next(1, 20)), To = ["A. Adams"] } : null,
            })],
            Recoverers = List(0, 2, i => $"REC{i}"),
            DataSetProfiles = List(0, 2, i => new DataSetProfile { Profile = new($"DATA.*{i}"), Readers = ["A", "*"], Updaters = Flip ? List(0, 1, _ => "#B") : null }),
            Applications = List(1, 2, i => new BusinessApplication($"APP{i}", (Criticality)_random.Next(4), Text())
            {
                RunsAs = Flip ? $"APP{i}JOB" : null,
                Rpo = Maybe(() => Period.FromMinutes(_random.Next(100))),
                DataValue = Flip ? new Money(_random.Next(1_000_000) / 100m) : null,
            }),
            BackupPolicies = policies,
            Inventories = List(0, 2, i => new BackupInventory
            {
                Name = $"INVENTORY{i}",
                Kind = policies.Count == 0 || Flip ? InventoryKind.Hsm : InventoryKind.Rmm,
                On = Any(Any(arrays).Volumes),
                Policies = policies.Count == 0 ? [] : [Any(policies).Name],
                DataSets = List(0, 2, j => new DataSetName($"HSM.CDS{j}")),
                Backups = List(0, 2, _ => new InventoryBackup(Schedule(), _random.Next(1, 40), arrays[0].Site) { On = Flip ? Any(arrays[0].Volumes) : null }),
            }),
            DataSets = List(0, 6, i => MovedAway(arrays, new DataSetDefinition
            {
                Name = new($"DATA.SET{i}"),
                Application = "APP0",
                Organisation = (DataSetOrganisation)_random.Next(3),
                Volume = Any(Any(arrays).Volumes),
                KeyLabel = Flip ? keys[0].Label : null,
                LabelChanges = LabelChanges(keys),
                SizeKiB = _random.Next(1, 65_537),
                CreatedAt = Flip ? Instant.FromUtc(2026, 3, 1 + i, 8, 0) : null,
                DeletedAt = Flip ? Instant.FromUtc(2026, 10, 1 + i, 8, 0) : null,
                Updates = Maybe(Schedule),
                Uses = Maybe(Schedule),
                Checks = Maybe(Schedule),
                Backups = [.. policies.Where(_ => Flip).Select(policy => policy.Name)],
            })),
        };
    }

    private PlanNaming Naming() => Flip ? new() { File = "naming/ours.yml" } : new()
    {
        Standard = new NamingStandard
        {
            Name = "Ours",
            Description = Text(),
            Patterns = [new LabelPattern("KEY.{n:1}") { Description = Flip ? "y" + Text() : "" }, new LabelPattern("DSET.{purpose:PRIM|BACK}.{app}")],
            Ignore = List(0, 2, _ => new IgnoredLabels(new OperatorMask(Any(["*", "#A.*", "@%"])), "y" + Text())),
            Rules = List(0, 1, _ => new RuleSetting("RP0013") { Severity = (FindingSeverity)_random.Next(4) }),
            TeamRules = List(0, 1, _ => new TeamRule("OPS1", "y" + Text(), "z" + Text()) { MustNot = Any(["A.*", "[#@]+", @"\d{3}"]) }),
        },
    };

    /// <summary>Migrates to another volume at its site now and then.</summary>
    private DataSetDefinition MovedAway(IReadOnlyList<DiskArray> arrays, DataSetDefinition dataSet)
    {
        var site = arrays.First(array => array.Volumes.Contains(dataSet.Volume)).Site;
        List<string> others = [.. arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes).Where(volume => volume != dataSet.Volume)];
        return Flip && others.Count > 0 ? dataSet with { Migrates = new Migration(Any(others), Period.FromDays(_random.Next(1, 40))) } : dataSet;
    }

    /// <summary>From the second key on in turn, which is another one than before whichever that was.</summary>
    private IReadOnlyList<LabelChange> LabelChanges(IReadOnlyList<KeyDefinition> keys) =>
        keys.Count > 2 && keys.Skip(1).All(key => key.CpacfExportable) && Flip ? [new(Instant.FromUtc(2026, 5, 1, 8, 0), new("KEY.1"), LabelChangeKind.Copy), new(Instant.FromUtc(2026, 6, 1, 8, 0), new("KEY.2"), LabelChangeKind.Copy)] : [];

    private KeyPartSet PartSet(IReadOnlyList<Site> sites) => new()
    {
        Site = Any(sites).Name,
        Holders = List(1, 3, i => $"{i} {Any(Pieces).Trim()}."),
        Medium = KeyPartMedium.Paper,
        Generations = Flip ? _random.Next(9) : null,
    };

    private List<Person> People(IReadOnlyList<DiskArray> arrays, IReadOnlyList<TapeStore> tapes, IReadOnlyList<Site> sites) => List(0, 2, i => new Person
    {
        Name = $"P{i} {Any(["é", "'", "\"", "#", "x: y"])}.",
        UserIds = List(0, 2, j => $"USER{j}"),
        May = [.. Enum.GetValues<ActKind>().Where(_ => _random.Next(9) == 0).Select(act => new PersonAct(act) { Targets = List(0, 2, j => new TargetMask($"A.**.%{Any(["é", "'", "\"", "x"])}*{j}")) })],
        Holds = [.. arrays.Select(array => array.Name).Concat(arrays.SelectMany(array => array.Volumes)).Concat(tapes.Select(tape => tape.Name)).Concat(sites.Select(site => site.Name)).Distinct().Where(_ => Flip)],
    });

    private bool Flip => _random.Next(2) == 0;

    private T Any<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    private T? Maybe<T>(Func<T> make) where T : class => Flip ? make() : null;

    private List<T> List<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(make)];

    private string Text() => string.Concat(List(0, 12, _ => Any(Pieces)));

    private Schedule Schedule() => Flip
        ? Model.Schedule.Repeating(
            new PeriodBuilder { Weeks = _random.Next(3), Days = _random.Next(1, 9), Hours = _random.Next(30) }.Build(),
            Flip ? Instant.FromUtc(2026, 1, _random.Next(1, 28), 3, 4, 5) : null)
        : Model.Schedule.On([.. List(1, 9, i => Instant.FromUtc(2026, 1 + i, 1, 0, 0))]);
}
