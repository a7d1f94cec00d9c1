using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What KGUP does to a CKDS is not live before a refresh (z/OS facts, 2.2 and 6.5).</summary>
public class KgupStoryTests
{
    private readonly Story _story = new();

    [Fact]
    public void A_key_that_was_added_without_a_refresh_is_an_outage_that_a_refresh_ends()
    {
        var outcome = _story.Outcome(Story.On("kgup-addition", Story.Label.Text, 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal($"primary: the key is on disk and not in storage ({Story.Label})", outcome.CauseText);
        Assert.Equal($"Refresh the in-storage CKDS of STORE on each member: the record of {Story.Label} is on disk.", outcome.EndText);
        Assert.Equal([RecoveryAction.RefreshCkds, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void An_IPL_ends_it() =>
        Assert.Equal(OutcomeKind.Intact, _story.Outcome(Story.On("kgup-addition", Story.Label.Text, 48), Story.On("ipl", "PLEX1", 49)).Kind);

    [Fact]
    public void Where_the_data_set_on_disk_is_spoilt_as_well_there_is_nothing_to_refresh_from() => Assert.Contains(
        $"primary: key not found ({Story.Label})",
        _story.Outcome(Story.On("kgup-addition", Story.Label.Text, 48), Story.On("ckds-corruption", "STORE", 49)).CauseText, StringComparison.Ordinal);
}
