using System.Text.Json.Nodes;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Laws.Tests.Fields;

/// <summary>Plans to change fields in: the sample, the scenarios, and plans beside this file that say what those do not.</summary>
internal static class PlanCorpus
{
    /// <summary>Each with what strikes it.</summary>
    public static IReadOnlyList<CorpusPlan> All { get; } = [.. Files().Select(Read)];

    private static IEnumerable<(string Path, IReadOnlyList<string> Events)> Files()
    {
        const string own = "tests/RiskPlanner.Laws.Tests/Fields";
        foreach (var file in Directory.GetFiles(Repository.PathOf(own), "*.yaml").Order(StringComparer.Ordinal))
        {
            var events = File.ReadLines(file).Where(line => line.StartsWith("# event: ", StringComparison.Ordinal)).Select(line => line["# event: ".Length..]).ToList();
            yield return (file, events);
        }

        yield return (Repository.PathOf("samples/payroll-two-sites.yaml"), []);
        foreach (var scenario in ScenarioIndex.Read(Repository.Read("samples/scenarios/index.yaml"))) yield return (Repository.PathOf($"samples/scenarios/{scenario.Plan}"), scenario.Events);
    }

    private static CorpusPlan Read((string Path, IReadOnlyList<string> Events) file)
    {
        var read = PlanFile.Read(File.ReadAllText(file.Path), Path.GetFileName(file.Path));
        Assert.True(read.Plan is not null, $"{file.Path}: {string.Join('\n', read.Faults)}");
        return new CorpusPlan(Path.GetFileNameWithoutExtension(file.Path), JsonOf(read.Plan), file.Events);
    }

    private static JsonObject JsonOf(Plan plan)
    {
        var whole = new JsonObject { ["schema"] = 1 };
        foreach (var item in PlanItems.Split(plan))
        {
            if (item.Section == PlanSection.HeadKey)
            {
                foreach (var (key, value) in item.ToJson()) whole[key] = value?.DeepClone();
                continue;
            }

            if (whole[item.Section] is not JsonArray list) whole[item.Section] = list = [];
            list.Add(item.ToJson());
        }

        return whole;
    }
}

/// <summary>A plan as JSON with what strikes it.</summary>
internal sealed record CorpusPlan(string Name, JsonObject Json, IReadOnlyList<string> Events)
{
    private readonly Lazy<string?> _result = new(() => PlanResults.Of(Json, Events));

    /// <summary>What comes of it.</summary>
    public string? Result => _result.Value;
}
