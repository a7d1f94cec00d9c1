using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Makes a plan of some days out of choices. What it makes is nearly always valid; the validator has the last word.</summary>
internal sealed class PlanMaker(Choices choices)
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly int _days = choices.Between(4, 8);

    public Plan Make()
    {
        var sites = Sites();
        var machines = sites.Where(site => site.Kind != SiteKind.Vault).Select(site => site.Name).ToList();
        var arrays = Arrays(machines);
        var managers = KeyManagers(sites, machines);
        var tapes = Tapes(machines, managers.Find(manager => manager.Kind == KeyManagerKind.TapeKeyServer));
        var stores = Following([.. KeyStores(sites, machines).Select(store => Placed(store, arrays))], managers);
        stores = [.. stores.Select(store => store with { Backups = [.. store.Backups.Select(cycle => cycle with { On = Medium(cycle.Site, arrays, tapes) })] })];
        managers = [.. managers.Select(manager => manager with { BackupOn = Medium(manager.Kind == KeyManagerKind.Repository ? manager.Site : manager.BackupAt, arrays, tapes) })];
        var sysplexes = Sysplexes(machines, stores);
        var keys = Keys(stores, sysplexes);
        var plan = new Plan
        {
            Name = "Generated",
            From = From,
            Until = From + Duration.FromDays(_days),
            Sites = sites,
            Arrays = arrays,
            Tapes = tapes,
            KeyStores = stores,
            Sysplexes = sysplexes,
            Keys = keys,
            KeyManagers = managers,
            Applications = [new("APPL", Criticality.High, "")],
        };
        var policies = new List<BackupPolicy>();
        var dataSets = Enumerable.Range(1, choices.Any([1, 1, 2, 2, 3])).Select(number => DataSetOf(plan, number, policies)).ToList();
        return plan with { BackupPolicies = policies, DataSets = dataSets };
    }

    private List<Site> Sites()
    {
        var sites = new List<Site> { Zoned(new("P", SiteKind.Production)) };
        if (choices.Chance(85)) sites.Add(Zoned(new Site("R", SiteKind.Recovery)));
        if (choices.Chance(70)) sites.Add(new Site("V", SiteKind.Vault));
        return sites;
    }

    private Site Zoned(Site site) => choices.Chance(50) ? site with { TkeZones = choices.Any([["Z3"], ["Z1"], new[] { "Z1", "Z2" }]) } : site;

    private List<DiskArray> Arrays(List<string> machines) =>
    [
        new("A1", "P", ["PRD001", "PRD002"]),
        new("A2", choices.Any(machines), choices.Chance(50) ? ["SEC001"] : ["SEC001", "SEC002"]),
        .. machines.Contains("R") ? new[] { new DiskArray("A3", "R", ["REC001"]) } : [],
    ];

    private List<TapeStore> Tapes(List<string> machines, KeyManager? server) =>
    [
        Served(new("CARTS", choices.Any(machines), TapeKind.Cartridge), server, 75),
        .. choices.Chance(60) ? new[] { Served(new TapeStore("VTS", choices.Any(machines), TapeKind.Virtual), server, 40) } : [],
    ];

    private TapeStore Served(TapeStore store, KeyManager? server, int often)
    {
        if (server is null || !choices.Chance(often)) return store;
        var labels = server.AllTapeKeys.ToList();
        return store with { KeyServer = server.Name, KeyLabels = choices.Chance(60) ? labels : [choices.Any(labels)] };
    }

    private List<KeyStore> KeyStores(List<Site> sites, List<string> machines) =>
        [.. Enumerable.Range(1, choices.Chance(30) ? 2 : 1).Select(number => KeyStoreOf($"STORE{number}", sites, machines))];

    /// <summary>Where there are two, the second often follows the first.</summary>
    private static int FollowersInAHundred => 50;

    private List<KeyStore> Following(List<KeyStore> stores, List<KeyManager> managers)
    {
        if (stores.Count < 2 || !choices.Chance(FollowersInAHundred)) return stores;
        var by = choices.Any([KeyStoreTransport.Copy, KeyStoreTransport.Mirror, managers.Exists(manager => manager.Kind == KeyManagerKind.Repository) ? KeyStoreTransport.Repository : KeyStoreTransport.Mirror]);
        var schedule = by != KeyStoreTransport.Mirror || choices.Chance(50) ? choices.Chance(50) ? Repeating(12, 48) : Dates(choices.Between(1, 3)) : null;
        var follower = stores[1] with { Follows = new(stores[0].Name, by, schedule) };
        return [stores[0], follower.SharesMasterKey ? follower with { MasterKey = follower.MasterKey with { Changes = null } } : follower];
    }

    /// <summary>What holds keys lies on volumes, now and then.</summary>
    private KeyStore Placed(KeyStore store, List<DiskArray> arrays)
    {
        var volumes = arrays.Where(array => store.Sites.Contains(array.Site)).SelectMany(array => array.Volumes).ToList();
        return volumes.Count == 0 ? store : store with { On = choices.Chance(40) ? choices.Any(volumes) : null, RacfOn = choices.Chance(15) ? choices.Any(volumes) : null, CatalogOn = choices.Chance(15) ? choices.Any(volumes) : null };
    }

    /// <summary>Copies of keys lie on media, now and then: at their site, or on cartridges that are carried there.</summary>
    private string? Medium(string? site, List<DiskArray> arrays, List<TapeStore> tapes)
    {
        List<string> media = [.. arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes), .. tapes.Where(tape => tape.Site == site || tape.Kind == TapeKind.Cartridge).Select(tape => tape.Name)];
        return site is not null && media.Count > 0 && choices.Chance(50) ? choices.Any(media) : null;
    }

    private KeyStore KeyStoreOf(string name, List<Site> sites, List<string> machines)
    {
        if (choices.Chance(30)) return OldCopies(name, sites, machines);
        var places = sites.Where(_ => choices.Chance(40)).Select(site => site.Name).ToList();
        return new KeyStore
        {
            Name = name,
            ArchivedKeys = choices.Any([ArchivedKeyPolicy.Fail, ArchivedKeyPolicy.Fail, ArchivedKeyPolicy.Use, ArchivedKeyPolicy.DecryptOnly]),
            Sites = choices.Chance(40) ? machines : [choices.Any(machines)],
            MasterKey = new MasterKeyPractice
            {
                Changes = choices.Chance(75) ? Dates(choices.Between(1, 4)) : null,
                RetainedGenerations = places.Count > 0 && choices.Chance(50) ? choices.Between(1, 3) : 0,
                PartsAt = places,
                PartSets = choices.Chance(55) ? [PartSet(sites)] : [],
            },
            RsaMasterKey = choices.Chance(40) ? PkaPractice(places) : null,
            EccMasterKey = choices.Chance(15) ? PkaPractice(places) : null,
            Backups = choices.Chance(80) ? Cycles(sites) : [],
        };
    }

    private MasterKeyPractice PkaPractice(List<string> places) => new()
    {
        Changes = choices.Chance(60) ? Dates(choices.Between(1, 2)) : null,
        PartsAt = places,
        RetainedGenerations = places.Count > 0 && choices.Chance(40) ? 1 : 0,
    };

    private KeyPartSet PartSet(List<Site> sites) => new()
    {
        Site = choices.Any(sites).Name,
        Holders = ["ONE", "OTHER"],
        Generations = choices.Chance(70) ? choices.Between(0, 3) : null,
        Zone = choices.Chance(75) ? choices.Any(["Z1", "Z2"]) : null,
    };

    private List<CkdsBackup> Cycles(List<Site> sites) => choices.Chance(70) ? [Cycle(sites)]
        : [Cycle(sites) with { Name = "DAILY" }, Cycle(sites) with { Name = "MONTHLY" }];

    private CkdsBackup Cycle(List<Site> sites) =>
        new(choices.Chance(60) ? Repeating(12, 48) : Dates(choices.Between(1, 3)), choices.Between(1, 6), choices.Any(sites).Name);

    private List<KeyManager> KeyManagers(List<Site> sites, List<string> machines) =>
        [.. Repositories(sites, machines), .. choices.Chance(45) ? new[] { TapeKeyServer(sites, machines) } : []];

    /// <summary>A key server with two keys, of which its second instance was given both, one, or none.</summary>
    private KeyManager TapeKeyServer(List<Site> sites, List<string> machines)
    {
        var site = choices.Chance(70) ? "P" : choices.Any(machines);
        var second = choices.Chance(80) ? machines.Find(other => other != site) : null;
        return new()
        {
            Name = "ISKLM",
            Kind = KeyManagerKind.TapeKeyServer,
            Site = site,
            SecondarySite = second,
            TapeKeys = choices.Chance(60) || second is null ? ["Lbl_20", "Lbl_21"] : ["Lbl_20"],
            SecondaryTapeKeys = second is null ? [] : choices.Any([["Lbl_20", "Lbl_21"], [], [], ["Lbl_20"], new[] { "Lbl_21" }]),
            BackupAt = choices.Chance(65) ? choices.Any(sites).Name : null,
        };
    }

    private List<KeyManager> Repositories(List<Site> sites, List<string> machines)
    {
        if (!choices.Chance(50)) return [];
        var site = choices.Any(machines);
        return
        [
            new()
            {
                Name = "EKMF",
                Kind = KeyManagerKind.Repository,
                Site = site,
                SecondarySite = choices.Chance(40) ? machines.Find(other => other != site) : null,
                Keys = [new KeyLabelMask(choices.Chance(70) ? "**" : "*.PRIM.**")],
                RecoveryKeyAt = choices.Chance(75) ? choices.Any(sites).Name : null,
            },
        ];
    }

    /// <summary>One CKDS copy from the first days, then a master-key change or more: with two of them the paper's Example 1.</summary>
    private KeyStore OldCopies(string name, List<Site> sites, List<string> machines) => new()
    {
        Name = name,
        Sites = machines,
        MasterKey = new MasterKeyPractice
        {
            Changes = Schedule.On([.. Enumerable.Range(0, choices.Any([1, 1, 1, 2, 3, 4])).Select(number => From + Duration.FromHours(14 + (number * choices.Between(4, 20)))).Distinct()]),
            RetainedGenerations = choices.Any([0, 0, 0, 1, 2, 3]),
            PartsAt = [choices.Any(sites).Name],
        },
        Backups = [new CkdsBackup(Schedule.On(From + Duration.FromHours(choices.Between(1, 12))), 1, choices.Any(sites).Name)],
    };

    private List<Sysplex> Sysplexes(List<string> machines, List<KeyStore> stores)
    {
        var sysplexes = new List<Sysplex> { SysplexOf("PLEX1", "P", stores[0], loaded: true) };
        if (choices.Chance(80)) sysplexes.Add(SysplexOf("PLEX2", machines[^1], choices.Any(stores), choices.Chance(65)));
        if (choices.Chance(20)) sysplexes.Add(SysplexOf("PLEX3", choices.Any(machines), choices.Any(stores), choices.Chance(65)));
        // Which one is home where a site has none, and which is tried first, goes by the order.
        if (choices.Chance(15)) sysplexes.Reverse();
        return sysplexes;
    }

    private Sysplex SysplexOf(string name, string site, KeyStore store, bool loaded) => new()
    {
        Name = name,
        Site = site,
        KeyStore = store.Name,
        MasterKeyLoaded = loaded,
        Level = choices.Chance(30) ? new ZosLevel(3, 2) : ZosLevel.V31,
        LevelChanges = choices.Chance(20) ? [new LevelChange(Moment(), new ZosLevel(3, 2))] : [],
        TapeEncryption = choices.Chance(15) ? choices.Chance(50) : null,
        SpareDomain = choices.Chance(85),
        SharesUpdates = choices.Chance(85),
    };

    private List<KeyDefinition> Keys(List<KeyStore> stores, List<Sysplex> sysplexes)
    {
        var keys = new List<KeyDefinition>();
        foreach (var store in stores.Where(store => sysplexes.Any(sysplex => sysplex.KeyStore == store.Name && sysplex.MasterKeyLoaded)))
        {
            var first = new KeyLabel($"{store.Name}.PRIM.KEY1");
            keys.Add(Lived(new KeyDefinition { Label = first, KeyStore = store.Name }));
            for (var number = 2; number <= choices.Between(2, 4); number++)
            {
                keys.Add(Lived(new KeyDefinition
                {
                    Label = new KeyLabel($"{store.Name}.BACK.KEY{number}"),
                    KeyStore = store.Name,
                    Purpose = KeyPurpose.Backup,
                    SameValueAs = choices.Chance(35) ? first : null,
                }));
            }
        }

        // Now and then the second key store has a label of the first one too, carried there or made there.
        if (stores.Count > 1 && keys.Exists(key => key.KeyStore == stores[1].Name) && keys.Exists(key => key.KeyStore == stores[0].Name) && choices.Chance(FollowersInAHundred))
            keys.Add(Lived(new KeyDefinition { Label = keys[0].Label, KeyStore = stores[1].Name, OwnValue = choices.Chance(20) }));
        return keys;
    }

    /// <summary>A key with what it lives through; most keys live through nothing.</summary>
    private KeyDefinition Lived(KeyDefinition key)
    {
        var fate = choices.Below(100);
        var (early, late) = (Moment(), From + Duration.FromHours(choices.Between(_days * 12, _days * 24)));
        return fate switch
        {
            < 4 => key with { ActiveFrom = early },
            < 8 => key with { ActiveFrom = From },
            < 13 => key with { ActiveUntil = late },
            < 19 => key with { Archived = late, Recalled = choices.Chance(50) ? late + Duration.FromHours(choices.Between(1, 60)) : null },
            < 23 => key with { Archived = early, Recalled = choices.Chance(70) ? early + Duration.FromHours(choices.Between(1, 40)) : null },
            < 33 => key with { NewValues = [late] },
            < 37 => key with { NewValues = [early, early + Duration.FromHours(choices.Between(1, 60))] },
            < 39 => key with { ProhibitArchive = true },
            < 40 => key with { CpacfExportable = false },
            < 44 => key with { CreatedAt = early },
            < 47 => key with { DeletedAt = late },
            < 49 => key with { CreatedAt = From, ActiveFrom = early },
            < 77 => key with { NewValues = [late] },
            _ => key,
        };
    }

    private Instant Moment() => From + Duration.FromHours(choices.Between(0, _days * 24));

    private DataSetDefinition DataSetOf(Plan plan, int number, List<BackupPolicy> policies)
    {
        var volume = choices.Any(plan.Arrays.SelectMany(array => array.Volumes).ToList());
        var site = plan.SiteOf(volume);
        var home = plan.Sysplexes.FirstOrDefault(sysplex => sysplex.Site == site) ?? plan.Sysplexes[0];
        var labels = plan.Keys.Where(key => key.KeyStore == home.KeyStore).Select(key => key.Label).ToList();
        var own = Enumerable.Range(1, choices.Any([1, 1, 2, 2, 3])).Select(_ => PolicyOf(plan, volume, labels, policies.Count + 1, policies)).ToList();
        var name = new DataSetName($"APPL.DATA{number}");
        Cover(name, own, policies);
        return new DataSetDefinition
        {
            Name = name,
            Application = "APPL",
            Organisation = (DataSetOrganisation)choices.Below(3),
            Volume = volume,
            KeyLabel = home.MasterKeyLoaded && labels.Count > 0 && choices.Chance(85) ? LabelOf(labels) : null,
            SizeKiB = choices.Between(1, 2),
            Updates = choices.Chance(70) ? Repeating(18, 60) : null,
            Uses = choices.Chance(60) ? Repeating(10, 60) : null,
            Opens = choices.Chance(20) ? Repeating(20, 90) : null,
            Checks = choices.Chance(40) ? Repeating(30, 80) : null,
            CreatedAt = choices.FromTheEnd.Chance(4) ? From + Duration.FromHours(choices.FromTheEnd.Between(0, _days * 8)) : null,
            DeletedAt = choices.FromTheEnd.Chance(3) ? From + Duration.FromHours(choices.FromTheEnd.Between((_days * 8) + 1, _days * 24)) : null,
            Backups = [.. own.Distinct()],
        };
    }

    /// <summary>Often the first one, so that copies have the label of their data set.</summary>
    private KeyLabel LabelOf(List<KeyLabel> labels) => choices.Chance(45) ? labels[0] : choices.Any(labels);

    /// <summary>Puts some policies over the data set by mask instead of by name.</summary>
    private void Cover(DataSetName name, List<string> own, List<BackupPolicy> policies)
    {
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (!choices.Chance(20)) continue;
            var policy = policies.FindIndex(policy => policy.Name == own[i]);
            var mask = choices.Any([name.Text, $"**.%*{name.Text[^1]}"]);
            policies[policy] = policies[policy] with { AppliesTo = [new DataSetMask(mask)] };
            if (choices.Chance(80)) own.RemoveAt(i);
        }
    }

    private string PolicyOf(Plan plan, string volume, List<KeyLabel> labels, int number, List<BackupPolicy> policies)
    {
        var steps = new List<BackupStep>();
        var source = volume;
        for (var count = choices.Chance(35) ? 2 : 1; steps.Count < count;)
        {
            if (StepFrom(plan, source, labels, isOnly: count == 1) is not { } step) break;
            steps.Add(step);
            source = step.To;
        }

        if (steps.Count == 0) steps.Add(new BackupStep { Utility = "REPRO", To = "PRD002" });
        var continuous = BackupUtilities.Find(steps[0].Utility)!.Continuous;
        if (steps.Count == 2 && choices.Chance(30)) steps[0] = steps[0] with { Withdrawn = true };
        var policy = new BackupPolicy
        {
            Name = $"POLICY{number}",
            Schedule = continuous ? null : Repeating(12, 60),
            Keep = continuous ? 1 : choices.Between(1, 3),
            Steps = steps,
        };
        policies.Add(policy);
        return policy.Name;
    }

    private BackupStep? StepFrom(Plan plan, string source, List<KeyLabel> labels, bool isOnly)
    {
        var utility = choices.Any(MoreUtilities.Before);
        if (utility.Continuous && !isOnly) utility = BackupUtilities.Find("REPRO")!;
        var array = plan.ArrayOf(source);
        var targets = new List<string>();
        if (utility.WritesDisk)
        {
            targets.AddRange(plan.Arrays
                .Where(other => utility.Placement == CopyPlacement.Chosen || (array is not null && utility.Placement == CopyPlacement.SameArray == (other.Name == array.Name)))
                .SelectMany(other => other.Volumes));
        }

        if (utility.WritesTape) targets.AddRange([.. plan.Tapes.Select(tape => tape.Name), .. plan.Tapes.Select(tape => tape.Name)]);
        if (targets.Count == 0) return null;
        var target = choices.Any(targets);
        var isCartridge = plan.Tapes.Any(tape => tape.Name == target && tape.Kind == TapeKind.Cartridge);
        return new BackupStep
        {
            Utility = utility.Name,
            To = target,
            KeyLabel = !utility.Continuous && labels.Count > 0 && choices.Chance(60) ? LabelOf(labels) : null,
            VaultAt = isCartridge && choices.Chance(60) ? choices.Any(plan.Sites).Name : null,
            Lag = utility.Lags && choices.Chance(80) ? Period.FromHours(choices.Between(1, 30)) : null,
        };
    }

    private Schedule Repeating(int leastHours, int mostHours) =>
        Schedule.Repeating(Period.FromHours(choices.Between(leastHours, mostHours)), From + Duration.FromHours(choices.Below(30)));

    private Schedule Dates(int count) => Schedule.On(
        [.. Enumerable.Range(0, count).Select(_ => From + Duration.FromHours(choices.Between(1, _days * 24))).Distinct()]);
}
