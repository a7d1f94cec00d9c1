using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Tests.Replays;

/// <summary>What the pages say of events and recovery times is what the program does.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_kind_of_event_stands_in_the_page_of_threats()
    {
        var page = Repository.Read("docs/threats.md");

        Assert.All(ThreatCatalogue.All, threat => Assert.Contains($"`{threat.Kind}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_recovery_action_stands_in_the_page_of_replays_with_its_time_and_reason()
    {
        var page = Repository.Read("docs/theory/replay.md");

        Assert.All(RecoveryActions.All, entry =>
        {
            var time = entry.Profile.Takes switch
            {
                null => "not known",
                { TotalMinutes: < 60 } minutes => $"{minutes.TotalMinutes:0} min",
                { } hours => $"{hours.TotalHours:0} h",
            };
            Assert.Contains($"| {time} | {entry.Profile.Reason} |", page, StringComparison.Ordinal);
        });
    }
}
