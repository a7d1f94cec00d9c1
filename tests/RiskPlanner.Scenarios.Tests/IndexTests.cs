using RiskPlanner.Application.Scenarios;
using RiskPlanner.Interchange;
using RiskPlanner.Interchange.Scenarios;

namespace RiskPlanner.Scenarios.Tests;

public class IndexTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "scenarios");

    [Fact]
    public void Every_scenario_has_a_name_of_its_own_a_sound_plan_and_events() => Assert.All(ScenarioLibrary.All, scenario =>
    {
        Assert.Same(scenario, ScenarioLibrary.Find(scenario.Name));
        Assert.NotEmpty(ScenarioLibrary.Load(scenario).Strikes);
        Assert.NotEmpty(scenario.Ends);
    });

    [Fact]
    public void Every_scenario_is_told_on_a_page_that_names_it() => Assert.All(ScenarioLibrary.All, scenario =>
        Assert.Contains($"`{scenario.Name}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios", scenario.Page)), StringComparison.Ordinal));

    [Fact]
    public void Every_plan_file_of_the_folder_belongs_to_a_scenario() => Assert.Equal(
        Directory.EnumerateFiles(Folder, "*.yaml").Select(Path.GetFileName).Where(file => file != "index.yaml").Order(StringComparer.Ordinal),
        ScenarioLibrary.All.Select(scenario => scenario.Plan).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_comes_with_the_program_is_what_lies_in_the_folder() =>
        Assert.Equal(ScenarioIndex.Read(File.ReadAllText(Path.Combine(Folder, "index.yaml"))).Select(scenario => scenario.Name), ScenarioLibrary.All.Select(scenario => scenario.Name));

    [Fact]
    public void A_scenario_that_is_not_there_is_null() => Assert.Null(ScenarioLibrary.Find("nothing-happens"));

    [Theory]
    [InlineData("scenarios: [{name: only}]")]
    [InlineData("scenarios: [{name: a, title: t, source: s, page: p, plan: f, events: [], ends: [], surprise: 1}]")]
    [InlineData("stories: []")]
    [InlineData("[")]
    public void An_index_with_something_missing_or_unknown_is_refused_with_the_line(string text) =>
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => ScenarioIndex.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_scenario_whose_event_strikes_nothing_is_refused() => Assert.Throws<InvalidDataException>(
        () => ScenarioLibrary.Load(ScenarioLibrary.All[0] with { Events = ["key-loss target=NOT.THERE"] }));
}
