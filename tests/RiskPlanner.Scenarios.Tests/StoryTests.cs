using RiskPlanner.Application.Scenarios;

namespace RiskPlanner.Scenarios.Tests;

/// <summary>Every scenario ends as it is told, in both worlds.</summary>
public class StoryTests
{
    public static TheoryData<string> Names { get; } = [.. ScenarioLibrary.All.Select(scenario => scenario.Name)];

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Names))]
    public void On_the_emulator_it_ends_as_told(string name) =>
        Assert.Empty(ScenarioCheck.Differences(Replayed.Scenario(name), Replayed.Outcomes(Replayed.OnTheEmulator(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_the_world_of_tokens_it_ends_as_told(string name) =>
        Assert.Empty(ScenarioCheck.Differences(Replayed.Scenario(name), Replayed.Outcomes(Replayed.InTokens(name))));

    [Fact]
    public void A_story_that_is_told_wrong_is_caught_by_outcome_cause_and_route()
    {
        var told = Replayed.Scenario("example-1-parts");
        var outcomes = Replayed.Outcomes(Replayed.InTokens("example-1-parts"));
        var wrong = told with { Ends = [told.Ends[0] with { Outcome = "lost" }, told.Ends[0] with { Because = "fire" }, told.Ends[0] with { By = "magic" }, told.Ends[0] with { DataSet = "NOT.THERE" }] };

        Assert.Empty(ScenarioCheck.Differences(told, outcomes));
        Assert.Equal(4, ScenarioCheck.Differences(wrong, outcomes).Count);
    }
}
