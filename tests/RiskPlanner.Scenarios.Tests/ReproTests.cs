using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Scenarios.Tests;

public class ReproTests
{
    [Fact]
    public void After_the_upgrade_the_copies_go_on_without_the_key() => Assert.All(NightlyJobs("repro-after-upgrade"), job => Assert.EndsWith("RC 0", job, StringComparison.Ordinal));

    [Fact]
    public void The_alignment_of_the_plan_has_its_windows_after_the_upgrade_only()
    {
        var (plan, _, _) = ScenarioLibrary.Load(Replayed.Scenario("repro-after-upgrade"));
        var windows = new AlignmentAnalysis(new SymbolicWorldFactory()).Analyse(plan).Entries[0].Windows;

        Assert.NotEmpty(windows);
        Assert.All(windows, window => Assert.True(window.Until > plan.Sysplexes[0].LevelChanges[0].At));
    }

    private static List<string> NightlyJobs(string name)
    {
        List<LogEntry> log = [.. Replayed.OnTheEmulator(name).Log];
        var strike = log.FindIndex(entry => entry.What.Action == "strike");
        var jobs = log.Skip(strike).Where(entry => entry.What.Actor == "REPRO" && entry.What.Action.StartsWith("copy PAYROLL", StringComparison.Ordinal)).Select(entry => entry.What.Result).ToList();
        Assert.True(jobs.Count > 100, $"{jobs.Count} jobs");
        return jobs;
    }
}
