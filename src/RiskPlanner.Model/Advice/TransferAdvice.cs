namespace RiskPlanner.Model;

/// <summary>Transfers of data sets that their method does not take.</summary>
internal static class TransferAdvice
{
    /// <summary>So many names stand in a message.</summary>
    private const int MostNamed = 3;

    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        foreach (var (i, transfer) in plan.Transfers.Index().Where(entry => entry.Item.Method.SendsAlone() is not null))
        {
            var left = plan.DataSets.Where(dataSet => !transfer.Method.Sends(dataSet.Organisation) && transfer.DataSets.Any(mask => mask.Matches(dataSet.Name))).Select(dataSet => dataSet.Name.Text).ToList();
            if (left.Count == 0) continue;
            var more = left.Count > MostNamed ? $" and {left.Count - MostNamed} more" : "";
            yield return new PlanAdvice(AdviceRules.MethodDoesNotSendDataSet, $"transfers[{i}].dataSets", left[0],
                $"{transfer.Name} sends {transfer.Method.SendsAlone()} alone: for {string.Join(", ", left.Take(MostNamed))}{more} the step ends with an error, and nothing is sent.",
                "a method that takes such data sets, as DSS-DUMP-RSA, or masks without them");
        }
    }
}
