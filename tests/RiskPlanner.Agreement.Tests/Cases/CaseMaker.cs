using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Makes a plan and one strike or more out of choices.</summary>
internal static class CaseMaker
{
    /// <summary>What strikes more often than the rest: outages, what few plans have, and what keys are lost by.</summary>
    private static readonly string[] Frequent =
    [
        "key-archived", "key-archived", "key-archived", "key-archived", "key-archived", "key-archived", "racf-loss", "racf-loss", "racf-loss", "racf-back-level", "racf-back-level", "repository-loss", "repository-loss", "transport-loss", "key-loss", "key-deletion", "ckds-loss", "volume-failure", "data-set-deletion",
        "kgup-deletion", "kgup-deletion", "kgup-addition", "kgup-addition", "kgup-addition", "card-replacement", "card-replacement", "card-replacement", "card-replacement", "card-replacement", "card-replacement", "card-replacement", "racf-back-level", "racf-back-level",
        "key-server-loss", "key-server-loss", "key-server-loss", "key-server-loss", "key-server-loss", "pkds-mismatch", "pkds-mismatch", "pkds-mismatch", "site-loss", "site-loss",
    ];

    /// <summary>Events that do harm only together with another one.</summary>
    private static readonly Dictionary<string, string[]> Companions = new()
    {
        ["kgup-deletion"] = ["ipl"],
        ["kgup-addition"] = ["ipl", "key-loss", "ckds-corruption", "ckds-rollback"],
        ["ckds-corruption"] = ["ipl"],
        ["ckds-rollback"] = ["ipl", "key-loss"],
        ["card-replacement"] = ["key-loss", "key-deletion", "key-corruption"],
        ["master-key-change"] = ["key-loss", "ckds-loss"],
        ["wrong-master-key"] = ["ckds-loss", "key-loss"],
        ["repository-loss"] = ["key-loss", "key-deletion"],
        ["backup-failure"] = ["data-set-deletion", "malicious-corruption"],
        ["copy-loss"] = ["volume-failure", "file-corruption"],
        ["transport-loss"] = ["disk-failure", "site-loss"],
        ["copy-corruption"] = ["volume-failure", "data-set-deletion"],
        ["ckds-copy-loss"] = ["ckds-loss", "key-loss"],
        ["key-server-loss"] = ["disk-failure", "key-loss", "data-set-deletion", "data-set-deletion", "malicious-corruption", "site-loss"],
        ["pkds-mismatch"] = ["ckds-loss", "card-replacement", "site-loss", "master-key-loss", "ckds-rollback"],
        ["wrong-pka-master-key"] = ["ckds-loss", "site-loss", "wrong-master-key"],
        ["ipl"] = ["key-loss", "key-corruption"],
    };

    public static ReplayCase Make(IReadOnlyList<int> numbers)
    {
        var choices = new Choices(numbers);
        var plan = new PlanMaker(choices).Make();
        var dataSet = choices.Any(plan.DataSets);
        var strikes = new List<Strike>();
        if (plan.KeyManagers.FirstOrDefault(manager => manager is { Kind: KeyManagerKind.TapeKeyServer, SecondarySite: not null, SecondaryTapeKeys.Count: 0 }) is { } server && choices.Chance(35))
            strikes.Add(StrikeOn(plan, dataSet, Threats(plan, ["site-loss"]), 0, choices) with { Target = server.Site });
        for (var count = strikes.Count + choices.Any([1, 1, 2, 2, 3]); strikes.Count < count;)
        {
            var strike = StrikeOn(plan, dataSet, choices.Chance(38) ? Threats(plan, Frequent) : Threats(plan, null), 65, choices);
            strikes.Add(strike);
            if (Companions.TryGetValue(strike.Threat.Kind, out var companions) && choices.Chance(75) && Threats(plan, companions) is { Count: > 0 } others)
                strikes.Add(Later(strike, StrikeOn(plan, dataSet, others, 95, choices)));
        }

        // A key that one sysplex has in storage alone, and a cartridge that another one can read without fetching it.
        if (WithCartridgeAtHome(plan) is { } kept && choices.Chance(70))
        {
            strikes = [.. new[] { ("kgup-deletion", kept.KeyLabel!.Value.Text), ("ipl", HomeSysplex.Of(plan, kept).Name), ("data-set-deletion", kept.Name.Text) }
                .Select(strike => new Strike(ThreatCatalogue.Find(strike.Item1)!, strike.Item2, strikes[0].At, Discovery.AtOnce))];
        }

        // Now and then no volume is left at all.
        if (choices.Chance(3)) strikes.AddRange(plan.Arrays.Select(array => strikes[0] with { Threat = ThreatCatalogue.Find("disk-failure")!, Target = array.Name, In = null, Adjacent = null }));
        var ruled = CopyRules.Of(plan, new Choices([.. numbers.Reverse()]));
        var labelled = new ReplayCase(LabelRules.Of(ruled, new Choices([.. numbers.Select(number => number / 100)])), strikes);
        var backedUp = MoreBackups.Of(labelled, new Choices([.. numbers.Skip(numbers.Count / 2).Select(number => number / 10)]));
        var ruledByAccess = AccessRules.Of(backedUp, new Choices([.. numbers.Reverse().Select(number => number / 100)]));
        var moved = LabelMoves.Of(ruledByAccess, new Choices([.. numbers.Skip(numbers.Count / 4).Select(number => number / 1000)]));
        var placed = PlacedPkds.Of(moved, new Choices([.. numbers.Skip(3 * numbers.Count / 4).Select(number => number / 1000)]));
        var migrating = Migrating.Of(placed, new Choices([.. numbers.Reverse().Select(number => number / 1000)]));
        var keysLost = TapeKeyEvents.Of(migrating, new Choices([.. numbers.Skip(numbers.Count / 3).Select(number => number / 100)]));
        var unlocked = UnlockedArrays.Of(keysLost, new Choices([.. numbers.Skip(numbers.Count / 5).Reverse().Select(number => number / 10)]));
        var renewed = RenewedUnderCopies.Of(unlocked, new Choices([.. numbers.Skip(numbers.Count / 7).Select(number => number / 1000)]));
        var withMore = MoreUtilities.Of(renewed, new Choices([.. numbers.Skip(numbers.Count / 8).Select(number => number / 100)]));
        var inventoried = Inventoried.Of(withMore, new Choices([.. numbers.Skip(2 * numbers.Count / 5).Select(number => number / 100)]));
        var below = BelowTheIoPath.Of(inventoried, new Choices([.. numbers.Skip(5 * numbers.Count / 9).Select(number => number / 10)]));
        var partsLost = KeyPartEvents.Of(below, new Choices([.. numbers.Skip(numbers.Count / 6).Reverse().Select(number => number / 100)]));
        var withDes = DesMasterKeys.Of(partsLost, new Choices([.. numbers.Skip(3 * numbers.Count / 5).Select(number => number / 1000)]));
        var copiedBefore = CopiedBefore.Of(withDes, new Choices([.. numbers.Skip(4 * numbers.Count / 9).Reverse().Select(number => number / 1000)]));
        var withKeys = ManagerKeys.Of(copiedBefore, new Choices([.. numbers.Skip(numbers.Count / 10).Select(number => number / 1000)]));
        var dumped = EncryptedDumps.Of(withKeys, new Choices([.. numbers.Skip(numbers.Count / 9).Reverse().Select(number => number / 1000)]));
        var rekeyed = Rekeyed.Of(dumped, new Choices([.. numbers.Skip(numbers.Count / 13).Select(number => number / 1000)]));
        var recovered = RecoveryKeys.Of(rekeyed, new Choices([.. numbers.Skip(numbers.Count / 12).Select(number => number / 10)]));
        var controlled = DualControls.Of(recovered, new Choices([.. numbers.Skip(numbers.Count / 11).Select(number => number / 100)]));
        var older = OlderStates.Of(controlled, new Choices([.. numbers.Skip(3 * numbers.Count / 8).Select(number => number / 100)]));
        var backedUpKeys = RepositoryBackups.Of(older, new Choices([.. numbers.Skip(numbers.Count / 14).Reverse().Select(number => number / 10)]));
        var sent = FileAndNetworkCopies.Of(backedUpKeys, new Choices([.. numbers.Skip(numbers.Count / 15).Reverse().Select(number => number / 100)]));
        var rolledBack = RestoredVolumes.Of(sent, new Choices([.. numbers.Skip(numbers.Count / 16).Select(number => number / 1000)]));
        return ManagerBackups.Of(rolledBack, new Choices([.. numbers.Skip(numbers.Count / 17).Reverse().Select(number => number / 1000)]));
    }

    /// <summary>A data set with cartridges that are carried to its home's site, while another sysplex of its key store is at another one.</summary>
    private static DataSetDefinition? WithCartridgeAtHome(Plan plan) => plan.DataSets.FirstOrDefault(dataSet =>
    {
        var home = HomeSysplex.Of(plan, dataSet);
        return dataSet.KeyLabel is not null
            && plan.Sysplexes.Any(other => other.KeyStore == home.KeyStore && other.Site != home.Site && other.MasterKeyLoaded)
            && plan.BackupPolicies.Any(policy => dataSet.Backups.Contains(policy.Name) && policy.Steps[^1].VaultAt == home.Site);
    });

    private static List<Threat> Threats(Plan plan, IReadOnlyList<string>? kinds) =>
    [
        .. (kinds is null ? ThreatCatalogue.All.Where(threat => !TapeKeyEvents.Kinds.Contains(threat.Kind) && !KeyPartEvents.Kinds.Contains(threat.Kind) && threat.Kind is not (UnlockedArrays.Restart or ManagerKeys.Kind or ManagerBackups.Kind or BelowTheIoPath.Kind or DesMasterKeys.Wrong)) : kinds.Select(kind => ThreatCatalogue.Find(kind)!))
            .Where(threat => ThreatTargets.In(plan, threat.Target).Count > 0),
    ];

    private static Strike StrikeOn(Plan plan, DataSetDefinition dataSet, List<Threat> threats, int aim, Choices choices)
    {
        var threat = choices.Any(threats);
        var target = TargetOf(threat, plan, dataSet, aim, choices);
        var hours = (int)(plan.Until - plan.From).TotalHours;
        // Some hours into the plan, so that there are copies; now and then at once, or at its end.
        var at = plan.From + Duration.FromHours(choices.Chance(90) ? choices.Between(hours / 4, hours) : choices.Between(0, hours));
        var discovery = choices.Any(
        [
            Discovery.AtOnce, Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.NextUse, Discovery.NextUse, Discovery.NextUse, Discovery.Check, Discovery.Check, Discovery.Never, Discovery.Time,
        ]);
        var stores = ThreatTargets.KeyStoresOf(plan, threat.Target, target);
        return new Strike(threat, target, at, discovery)
        {
            In = stores.Count == 0 ? null : choices.Any(stores),
            DiscoveredAt = discovery == Discovery.Time ? at + Duration.FromHours(choices.Between(0, 50)) : null,
            Adjacent = threat.GoesOverLines ? AdjacentTo(target, choices) : null,
        };
    }

    /// <summary>A slip over up to four lines, now and then of a list that shows the keys of one beginning.</summary>
    private static AdjacentKeys AdjacentTo(string label, Choices choices) =>
        new(choices.Between(1, 4)) { Filter = choices.Chance(30) ? new OperatorMask($"{label[..choices.Between(1, label.Length)]}*") : null };

    private static Strike Later(Strike first, Strike second) => second with { At = Instant.Max(first.At, second.At) };

    /// <summary>Something that one data set stands on in so many cases of a hundred, else anything.</summary>
    private static string TargetOf(Threat threat, Plan plan, DataSetDefinition dataSet, int aim, Choices choices)
    {
        var targets = ThreatTargets.In(plan, threat.Target);
        var hit = threat.Target switch
        {
            ThreatTarget.DataSet => dataSet.Name.Text,
            ThreatTarget.Key => dataSet.KeyLabel?.Text,
            ThreatTarget.Volume => dataSet.Volume,
            ThreatTarget.Array => plan.ArrayOf(dataSet.Volume)?.Name,
            ThreatTarget.Site => plan.SiteOf(dataSet.Volume),
            ThreatTarget.Sysplex => HomeSysplex.Of(plan, dataSet).Name,
            ThreatTarget.KeyStore or ThreatTarget.Pkds => HomeSysplex.Of(plan, dataSet).KeyStore,
            ThreatTarget.CkdsCopy => HomeSysplex.Of(plan, dataSet).KeyStore,
            ThreatTarget.BackupJob or ThreatTarget.Transport => dataSet.Backups.FirstOrDefault(targets.Contains),
            _ => null,
        };
        return hit is not null && targets.Contains(hit) && choices.Chance(aim) ? hit : choices.Any(targets);
    }
}
