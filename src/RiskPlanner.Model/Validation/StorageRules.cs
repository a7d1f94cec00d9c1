namespace RiskPlanner.Model;

/// <summary>Arrays, tape stores and TKE workstations stand at sites that can hold a machine.</summary>
internal static class StorageRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        if (plan.Sites.Count == 0)
            faults.Add("sites", "", "A plan has at least one site.", "a site, such as {name: PROD, kind: production}");

        for (var i = 0; i < plan.Sites.Count; i++) CheckZones($"sites[{i}].tkeZones", plan.Sites[i], faults);
        for (var i = 0; i < plan.Arrays.Count; i++)
        {
            MachineAt($"arrays[{i}].site", plan.Arrays[i].Site, index, faults);
            if (plan.Arrays[i].Volumes.Count == 0)
                faults.Add($"arrays[{i}].volumes", "", "An array has at least one volume.", "a volume serial, such as PRD001");
            CheckUnlocking($"arrays[{i}].unlockedBy", plan.Arrays[i], index, faults);
        }

        for (var i = 0; i < plan.Tapes.Count; i++)
        {
            MachineAt($"tapes[{i}].site", plan.Tapes[i].Site, index, faults);
            TapeKeyRules.Check($"tapes[{i}]", plan.Tapes[i], index, faults);
        }
    }

    private static void CheckUnlocking(string path, DiskArray array, PlanIndex index, FaultCollector faults)
    {
        if (array.UnlockedBy is not { } name || !faults.Reference(path, name, index.KeyServers.Keys, "tape key server")) return;
        if (index.KeyServers[name].UnlockLabels.Count == 0)
            faults.Add(path, name, "What unlocks an array is under a private key of its key server.", $"a label in tapeKeys of {name}, which has none");
    }

    private static void CheckZones(string path, Site site, FaultCollector faults)
    {
        var zones = site.TkeZones;
        if (site.Kind == SiteKind.Vault && zones.Count > 0)
            faults.Add(path, string.Join(", ", zones), "A vault holds cartridges and key parts, with no TKE workstation in it.", "no tkeZones");
        for (var i = 0; i < zones.Count; i++)
        {
            faults.Text($"{path}[{i}]", zones[i], PlanLimits.MaximumPersonLength, "A zone's name");
            if (string.IsNullOrWhiteSpace(zones[i])) faults.Add($"{path}[{i}]", zones[i], "A zone has a name.", "a zone, such as ZONE-1");
        }

        faults.Unique(zones.Select((zone, i) => ($"{path}[{i}]", zone)), "A zone stands once in this list.");
    }

    /// <summary>Demands, where it is named, a medium for what lies at a site: one that stands there, or cartridges that are carried there.</summary>
    public static void KeptOn(string path, string? medium, string site, PlanIndex index, FaultCollector faults)
    {
        if (medium is null || !faults.Reference(path, medium, index.Media, "volume or tape store")) return;
        if (index.Tapes.TryGetValue(medium, out var tape) && tape.Kind == TapeKind.Cartridge) return;
        var place = tape?.Site ?? index.Volumes[medium].Site;
        if (place != site) faults.Add(path, medium, $"What lies at {site} is on a medium there, or on cartridges that are carried there; {medium} is at {place}.", $"a medium at {site}, or a cartridge pool");
    }

    /// <summary>Demands a site of the plan that is not a vault.</summary>
    public static void MachineAt(string path, string site, PlanIndex index, FaultCollector faults)
    {
        if (!faults.Reference(path, site, index.Sites.Keys, "site") || index.Sites[site].Kind != SiteKind.Vault) return;
        var others = index.Sites.Values.Where(other => other.Kind != SiteKind.Vault).Select(other => other.Name).ToList();
        faults.Add(path, site, "A vault holds cartridges and key parts, with no machine in it.",
            others.Count == 0 ? "a production or recovery site" : FaultCollector.ListOf(others));
    }
}
