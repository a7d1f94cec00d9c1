using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Scenarios.Tests;

/// <summary>What the paper argues in Example 1, step by step.</summary>
public class Example1Tests
{
    [Fact]
    public void The_key_is_in_copies_that_are_kept_and_nobody_can_unwrap_it()
    {
        var lost = Replayed.OnTheEmulator("example-1").Outcomes[0];

        Assert.Contains("from a CKDS copy: key not found (99), wrapped under a master key that no register holds (11)", OutcomeWords.Causes(lost.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yearly_check_alone_fails_from_the_check_to_the_next_copy_that_is_kept()
    {
        var windows = Entry("example-1-yearly-check").Windows;

        Assert.Equal([(2021, 3, 20), (2022, 3, 20)], windows.Select(window => DayOf(window.From)));
        Assert.Equal([(2021, 4, 1), (2022, 4, 1)], windows.Select(window => DayOf(window.Until)));
    }

    [Fact]
    public void With_copies_at_each_change_no_such_week_is_left() => Assert.Empty(Entry("example-1-check-and-copies").Windows);

    [Theory]
    [InlineData("example-1")]
    [InlineData("example-1-parts")]
    [InlineData("example-1-no-spare")]
    [InlineData("example-1-yearly-check")]
    [InlineData("example-1-yearly-check-fails")]
    [InlineData("example-1-check-and-copies")]
    public void The_alignment_of_the_plan_says_what_the_replay_shows(string name)
    {
        var (_, _, strikes) = ScenarioLibrary.Load(Replayed.Scenario(name));
        var isLoss = Entry(name).Windows.Any(window => strikes[0].At >= window.From && strikes[0].At < window.Until);

        Assert.Equal(isLoss, !Replayed.InTokens(name).Outcomes[0].Survived);
    }

    private static (int Year, int Month, int Day) DayOf(Instant moment)
    {
        var date = moment.InUtc().Date;
        return (date.Year, date.Month, date.Day);
    }

    private static AlignmentEntry Entry(string name)
    {
        var (plan, _, _) = ScenarioLibrary.Load(Replayed.Scenario(name));
        return new AlignmentAnalysis(new SymbolicWorldFactory()).Analyse(plan).Entries.First(entry => entry.DataSets.Any(dataSet => dataSet.Name.Text == "CONSOL.YEAR.Y2018"));
    }
}
