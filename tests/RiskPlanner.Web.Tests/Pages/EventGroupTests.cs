using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Pages.Plans;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class EventGroupTests
{
    [Fact]
    public void Every_event_stands_in_one_group_under_a_name_of_its_own()
    {
        var groups = EventGroup.Of(ThreatCatalogue.All);

        Assert.Equal(ThreatCatalogue.All.Select(threat => threat.Kind).Order(StringComparer.Ordinal), groups.SelectMany(group => group.Events).Select(one => one.Kind).Order(StringComparer.Ordinal));
        Assert.Distinct(groups.Select(group => group.Title));
        Assert.Distinct(groups.SelectMany(group => group.Events).Select(one => one.Name));
    }

    [Fact]
    public void Only_what_shares_its_title_has_its_identifier_behind_it()
    {
        var names = EventGroup.Of(ThreatCatalogue.All).SelectMany(group => group.Events).ToDictionary(one => one.Kind, one => one.Name);

        Assert.Equal("Disk failure", names["disk-failure"]);
        Assert.Equal(("Key loss (key-loss)", "Key loss (key-destruction)"), (names["key-loss"], names["key-destruction"]));
    }
}
