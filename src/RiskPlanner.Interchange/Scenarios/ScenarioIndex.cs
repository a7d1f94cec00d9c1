using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RiskPlanner.Interchange.Scenarios;

/// <summary>Reads the index of the scenario library (<c>samples/scenarios/index.yaml</c>). Pure; safe between threads.</summary>
public static class ScenarioIndex
{
    /// <summary>The scenarios of an index, in its order.</summary>
    /// <exception cref="FormatException">It is not one: a key is unknown or missing; the message says where.</exception>
    public static IReadOnlyList<Scenario> Read(string text)
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .Build();
        try
        {
            return [.. reader.Deserialize<IndexForm>(text).Scenarios.Select(form => form.Scenario)];
        }
        catch (YamlException exception)
        {
            throw new FormatException($"The index of scenarios, line {exception.Start.Line}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    // The library writes lists that can be added to only.
    private sealed class IndexForm
    {
        public required List<ScenarioForm> Scenarios { get; set; }
    }

    private sealed class ScenarioForm
    {
        public required string Name { get; set; }

        public required string Title { get; set; }

        public required string Source { get; set; }

        public required string Page { get; set; }

        public required string Plan { get; set; }

        public string? Procedure { get; set; }

        public required List<string> Events { get; set; }

        public required List<EndForm> Ends { get; set; }

        [YamlIgnore]
        public Scenario Scenario => new()
        {
            Name = Name, Title = Title, Source = Source, Page = Page, Plan = Plan, Procedure = Procedure, Events = Events,
            Ends = [.. Ends.Select(end => new ScenarioEnd { DataSet = end.DataSet, Outcome = end.Outcome, Because = end.Because, By = end.By })],
        };
    }

    private sealed class EndForm
    {
        public required string DataSet { get; set; }

        public required string Outcome { get; set; }

        public string? Because { get; set; }

        public string? By { get; set; }
    }
}
