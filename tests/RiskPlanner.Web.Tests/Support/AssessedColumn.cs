using System.Text.Json;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>A data set of an assessment, as the command line's JSON has it: what decided for each threat.</summary>
internal sealed record AssessedColumn(string Name, IReadOnlyList<JsonElement> Details)
{
    /// <summary>Whether it is protected whatever strikes.</summary>
    public bool IsProtected => !Has("lost") && !Has("unavailable") && !Has("targetsMissed");

    /// <summary>Whether it counts under a name for at least one threat.</summary>
    public bool Has(string count) => Details.Any(detail => detail.GetProperty(count).GetInt32() > 0);

    /// <summary>All data sets of a plan, of which no two are alike.</summary>
    public static async Task<IReadOnlyList<AssessedColumn>> AllAsync(string text)
    {
        List<AssessedColumn> columns = [];
        foreach (var table in (await CommandLineJson.OfAsync("verdicts", text)).EnumerateArray())
        {
            var details = table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("details").EnumerateArray().ToList()).ToList();
            // The first column is for all data sets together.
            for (var column = 1; column < details[0].Count; column++)
            {
                var own = details.Select(row => row[column]).ToList();
                Assert.All(own, detail => Assert.Equal(1, detail.GetProperty("dataSets").GetInt32()));
                columns.Add(new AssessedColumn(own[0].GetProperty("column").GetString()!, own));
            }
        }

        return columns;
    }
}
