using RiskPlanner.Model;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Drawing;

/// <summary>What stands at a site, from top to bottom. Pure function.</summary>
internal static class SiteBoxes
{
    public static IReadOnlyList<BoxPlan> Of(Plan plan, Site site) =>
    [
        .. plan.Sysplexes.Where(sysplex => sysplex.Site == site.Name).Select(Sysplex),
        .. plan.Arrays.Where(array => array.Site == site.Name).Select(array => Array(plan, array)),
        .. plan.Tapes.Where(tape => tape.Site == site.Name).Select(Tape),
        .. Carried(plan, site),
        .. plan.KeyStores.SelectMany(store => KeyStore(plan, store, site)),
    ];

    private static BoxPlan Sysplex(Sysplex sysplex) => new(
        null, "rp-box-sysplex", new DrawnText(sysplex.Name, IsName: true, Note: "sysplex"),
        new DrawnText($"z/OS {sysplex.Level}, keys of {sysplex.KeyStore}"));

    private static BoxPlan Array(Plan plan, DiskArray array) => new(
        null, "rp-box-array", new DrawnText(array.Name, IsName: true, Note: "disk array"), [],
        [.. array.Volumes.Select(volume => Volume(plan, volume))]);

    private static BoxPlan Volume(Plan plan, string volume) => new(
        volume, "rp-box-volume", new DrawnText(volume, IsName: true, Note: "volume"),
        [.. plan.DataSets.Where(dataSet => dataSet.Volume == volume).Select(dataSet =>
            new DrawnText(dataSet.Name.Text, IsName: true, Note: dataSet.KeyLabel is null ? "in clear" : ""))]);

    private static BoxPlan Tape(TapeStore tape) => new(
        tape.Name, "rp-box-tape", new DrawnText(tape.Name, IsName: true, Note: PlanWords.Kind(tape.Kind)));

    private static IEnumerable<BoxPlan> Carried(Plan plan, Site site) => plan.BackupPolicies
        .SelectMany(policy => policy.Steps)
        .Where(step => step.VaultAt == site.Name)
        .Select(step => step.To)
        .Distinct()
        .Select(tape => new BoxPlan(CopyRoute.Carried(tape, site.Name), "rp-box-tape", new DrawnText(tape, IsName: true, Note: "cartridges, carried here")));

    private static IEnumerable<BoxPlan> KeyStore(Plan plan, KeyStore store, Site site)
    {
        List<DrawnText> lines = [];
        if (store.Sites.Contains(site.Name))
        {
            var keys = plan.Keys.Count(key => key.KeyStore == store.Name);
            lines.Add(new DrawnText(store.Sites.Count > 1 ? $"live, in step with the other site: {Counted(keys)}" : $"live: {Counted(keys)}"));
        }

        foreach (var cycle in store.Backups.Where(cycle => cycle.Site == site.Name))
            lines.Add(new DrawnText($"copies, {ScheduleWords.Of(cycle.Schedule)}, {cycle.Keep} kept"));
        if (store.MasterKey.SitesWithParts(0).Contains(site.Name)) lines.Add(new DrawnText("parts of the master key"));
        if (lines.Count > 0) yield return new BoxPlan(null, "rp-box-keys", new DrawnText(store.Name, IsName: true, Note: "key store"), lines);
    }

    private static string Counted(int keys) => keys == 1 ? "1 key" : $"{keys} keys";
}
