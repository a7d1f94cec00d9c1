namespace RiskPlanner.Model;

/// <summary>
/// Data sets that are usually kept open, in a plan that does not say when they are opened: told once, at the first of them.
/// </summary>
internal static class OpenAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var keptOpen = plan.DataSets.Index()
            .Where(entry => entry.Item is { Opens: null, KeyLabel: not null, Organisation: DataSetOrganisation.Db2 or DataSetOrganisation.LogStream })
            .Where(entry => entry.Item.Uses is not null || entry.Item.Updates is not null)
            .ToList();
        if (keptOpen.Count == 0) yield break;
        var (index, first) = keptOpen[0];
        var more = keptOpen.Count == 1 ? "" : $" So it is for {keptOpen.Count - 1} more.";
        yield return new(AdviceRules.EachUseIsAnOpen, $"dataSets[{index}].opens", first.Name.Text,
            $"Db2 and log streams keep their data sets open; without opens each use and update counts as an OPEN, and a key that is lost is taken to be noticed by the next of them.{more}",
            "opens: when the application is started anew");
    }
}
