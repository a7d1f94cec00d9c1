using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Drawing;

/// <summary>
/// What stands at each site, from top to bottom, one by one or as groups, and in which box each medium is. For one thread.
/// </summary>
internal sealed class SiteBoxes
{
    private readonly TopologySummary _estate;
    private readonly IReadOnlySet<string> _toggled;
    private readonly bool _volumesStandAlone;
    private readonly Dictionary<string, string> _boxOf = [];

    /// <param name="estate">The estate.</param>
    /// <param name="toggled">The groups that are open instead of closed, or closed instead of open.</param>
    public SiteBoxes(TopologySummary estate, IReadOnlySet<string> toggled)
    {
        (_estate, _toggled) = (estate, toggled);
        _volumesStandAlone = estate.Plan.Arrays.Sum(array => array.Volumes.Count) <= TopologyLimits.MostVolumes;
        Stacks = [.. estate.Plan.Sites.Select(Of)];
    }

    /// <summary>The boxes of each site.</summary>
    public IReadOnlyList<IReadOnlyList<BoxPlan>> Stacks { get; }

    /// <summary>The drawn place that holds a medium; null when there is none.</summary>
    public string? PlaceOf(string medium) => _boxOf.GetValueOrDefault(medium);

    private Plan Plan => _estate.Plan;

    private List<BoxPlan> Of(Site site) =>
    [
        .. Several("sysplexes", site, "sysplex", "sysplexes", [.. Plan.Sysplexes.Where(sysplex => sysplex.Site == site.Name)], "rp-box-sysplex", Sysplex, _ => []),
        .. Several("arrays", site, "disk array", "disk arrays", [.. Plan.Arrays.Where(array => array.Site == site.Name)], "rp-box-array", Array, array => array.Volumes),
        .. Several("tapes", site, "tape store", "tape stores", [.. Plan.Tapes.Where(tape => tape.Site == site.Name)], "rp-box-tape", Tape, tape => [tape.Name]),
        .. Several("carried", site, "pool of shipped cartridges", "pools of shipped cartridges", CarriedTo(site), "rp-box-tape", tape => Carried(tape, site), tape => [CopyRoute.Carried(tape, site.Name)]),
        .. Several("keystores", site, "key store", "key stores", [.. Plan.KeyStores.Where(store => LinesOf(store, site).Count > 0)], "rp-box-keys", store => KeyStore(store, site), _ => []),
        .. Several("keymanagers", site, "key server or repository", "key servers and repositories", [.. Plan.KeyManagers.Where(manager => KeyManagerWords.LinesAt(manager, site.Name).Count > 0)], "rp-box-keys", manager => KeyManager(manager, site), _ => []),
    ];

    private List<string> CarriedTo(Site site) =>
        [.. Plan.BackupPolicies.SelectMany(policy => policy.Steps).Where(step => step.VaultAt == site.Name).Select(step => step.To).Distinct()];

    // Few things stand one by one; of many, a group that can be opened.
    private IEnumerable<BoxPlan> Several<T>(
        string group, Site site, string one, string many, List<T> things, string style, Func<T, BoxPlan> box, Func<T, IEnumerable<string>> media)
    {
        if (things.Count <= TopologyLimits.MostAtSite) return things.Select(box);
        var id = $"{group}:{site.Name}";
        var isOpen = IsOpen(id, byDefault: false);
        var shown = isOpen ? things.Take(TopologyLimits.MostMembers).ToList() : [];
        var rest = things.Skip(shown.Count).ToList();
        var title = new DrawnText(PlanWords.Count(things.Count, one, many));
        if (rest.Count == 0) return [new BoxPlan(null, style, title, [], [.. shown.Select(box)]) { Group = id, IsOpen = true }];

        List<string> within = [.. rest.SelectMany(media)];
        foreach (var medium in within) _boxOf[medium] = id;
        // Several media in one thing are the volumes of an array.
        List<DrawnText> lines = [.. within.Count > rest.Count ? [new DrawnText(PlanWords.Count(within.Count, "volume"))] : System.Array.Empty<DrawnText>(), .. Gist(within)];
        if (shown.Count == 0) return [new BoxPlan(id, style, title, lines) { Group = id }];
        var others = new BoxPlan(id, style, new DrawnText($"and {PlanWords.Count(rest.Count, $"more {one}", $"more {many}")}"), lines);
        return [new BoxPlan(null, style, title, [], [.. shown.Select(box), others]) { Group = id, IsOpen = true }];
    }

    private static BoxPlan Sysplex(Sysplex sysplex) => new(
        null, "rp-box-sysplex", new DrawnText(sysplex.Name, IsName: true, Note: "sysplex"),
        new DrawnText($"z/OS {sysplex.Level}, keys of {sysplex.KeyStore}"));

    private BoxPlan Array(DiskArray array)
    {
        var id = $"array:{array.Name}";
        var title = new DrawnText(array.Name, IsName: true, Note: "disk array");
        if (!IsOpen(id, _volumesStandAlone))
        {
            foreach (var volume in array.Volumes) _boxOf[volume] = id;
            return new(id, "rp-box-array", title, [new DrawnText(PlanWords.Count(array.Volumes.Count, "volume")), .. Gist(array.Volumes)]) { Group = id };
        }

        // Those with the most on them are the ones that matter.
        List<string> shown = [.. array.Volumes.OrderByDescending(_estate.DataSetsOn).Take(TopologyLimits.MostMembers)];
        shown = [.. array.Volumes.Where(shown.ToHashSet().Contains)];
        List<string> rest = [.. array.Volumes.Except(shown)];
        foreach (var volume in shown) _boxOf[volume] = volume;
        foreach (var volume in rest) _boxOf[volume] = id;
        List<BoxPlan> inner = [.. shown.Select(Volume)];
        if (rest.Count > 0) inner.Add(new BoxPlan(id, "rp-box-volume", new DrawnText($"and {PlanWords.Count(rest.Count, "more volume")}"), Gist(rest)));
        return new(null, "rp-box-array", title, [], inner) { Group = id, IsOpen = true };
    }

    private BoxPlan Volume(string volume)
    {
        var count = _estate.DataSetsOn(volume);
        return _estate.NamedOn(volume) is { } named
            ? new(volume, "rp-box-volume", new DrawnText(volume, IsName: true, Note: "volume"),
                [.. named.Select(dataSet => new DrawnText(dataSet.Name.Text, IsName: true, Note: dataSet.KeyLabel is null ? "in clear" : ""))])
            : new(volume, "rp-box-volume", new DrawnText(volume, IsName: true, Note: count == 0 ? "volume" : PlanWords.Count(count, "data set")));
    }

    private List<DrawnText> Gist(IReadOnlyList<string> media)
    {
        var dataSets = media.Sum(_estate.DataSetsOn);
        return dataSets == 0 ? [] : [new DrawnText(PlanWords.Count(dataSets, "data set"))];
    }

    private BoxPlan Tape(TapeStore tape)
    {
        _boxOf[tape.Name] = tape.Name;
        return new(tape.Name, "rp-box-tape", new DrawnText(tape.Name, IsName: true, Note: PlanWords.Kind(tape.Kind)));
    }

    private BoxPlan Carried(string tape, Site site)
    {
        var place = CopyRoute.Carried(tape, site.Name);
        _boxOf[place] = place;
        return new(place, "rp-box-tape", new DrawnText(tape, IsName: true, Note: "cartridges received"));
    }

    private BoxPlan KeyStore(KeyStore store, Site site) => new(
        null, "rp-box-keys", new DrawnText(store.Name, IsName: true, Note: "key store"), LinesOf(store, site));

    private static BoxPlan KeyManager(KeyManager manager, Site site) => new(
        null, "rp-box-keys", new DrawnText(manager.Name, IsName: true, Note: KeyManagerWords.Kind(manager.Kind)), [.. KeyManagerWords.LinesAt(manager, site.Name).Select(line => new DrawnText(line))]);

    private List<DrawnText> LinesOf(KeyStore store, Site site)
    {
        List<DrawnText> lines = [];
        if (store.Sites.Contains(site.Name))
        {
            var keys = PlanWords.Count(_estate.KeysIn(store.Name), "key");
            lines.Add(new DrawnText(store.Sites.Count > 1 ? $"live, in step with the other site: {keys}" : $"live: {keys}"));
        }

        foreach (var cycle in store.Backups.Where(cycle => cycle.Site == site.Name))
            lines.Add(new DrawnText($"copies, {ScheduleWords.Of(cycle.Schedule)}, {cycle.Keep} kept"));
        if (store.MasterKey.SitesWithParts(0).Contains(site.Name)) lines.Add(new DrawnText("parts of the master key"));
        return lines;
    }

    private bool IsOpen(string group, bool byDefault) => byDefault != _toggled.Contains(group);
}
