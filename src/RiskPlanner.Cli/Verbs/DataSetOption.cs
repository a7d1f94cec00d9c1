using System.CommandLine;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Verbs;

/// <summary>The option that chooses data sets of a plan.</summary>
internal static class DataSetOption
{
    public static Option<string[]> Create() => new("--data-set")
    {
        Description = "Replays this data set, with what matters to it, instead of all; may be repeated. With --at: the one to look at; the first lost one if not given.",
        HelpName = "NAME",
    };

    /// <summary>Reads the names against a plan and says every mistake.</summary>
    /// <returns>The data sets in the order in which they are named; null when one is wrong.</returns>
    public static async Task<IReadOnlyList<DataSetName>?> ReadAsync(CommandLineHost host, Plan plan, IReadOnlyList<string> names)
    {
        var found = new List<DataSetName>();
        foreach (var name in names)
        {
            if (MomentQuestion.DataSetIn(plan, name, out var fault) is { } dataSet) found.Add(dataSet);
            else await host.Error.WriteLineAsync($"riskplanner: --data-set: {fault}");
        }

        return found.Count == names.Count ? found : null;
    }
}
