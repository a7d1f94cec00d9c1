using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Migration: to another medium at the site of the data set's volume, after some time.</summary>
internal static class MigrationRules
{
    public static void Check(string path, DataSetDefinition dataSet, PlanIndex index, FaultCollector faults)
    {
        if (dataSet.Migrates is not { } migration) return;
        ScheduleRules.CheckForward($"{path}.after", migration.After, faults);
        if (migration.After.Months != 0 || migration.After.Years != 0)
            faults.Add($"{path}.after", $"{migration.After}", "Days without an OPEN are counted, and months and years have no number of them.", "a period without months and years, such as P14D");
        if (!faults.Reference($"{path}.to", migration.To, index.Media, "volume or tape store")) return;
        if (migration.To == dataSet.Volume)
            faults.Add($"{path}.to", migration.To, "A data set migrates to another medium than its own volume.", "another volume, or a tape store");
        else if (index.Volumes.TryGetValue(dataSet.Volume, out var array) && SiteOf(migration.To, index) is { } site && site != array.Site)
            faults.Add($"{path}.to", migration.To, $"DFSMShsm migrates within the reach of its systems: {dataSet.Volume} is at {array.Site}, {migration.To} at {site}.", $"a volume or tape store at {array.Site}");
    }

    private static string? SiteOf(string medium, PlanIndex index) =>
        index.Volumes.TryGetValue(medium, out var array) ? array.Site : index.Tapes.TryGetValue(medium, out var tape) ? tape.Site : null;
}
