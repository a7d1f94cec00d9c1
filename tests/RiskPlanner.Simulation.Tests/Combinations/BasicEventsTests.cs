using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tests.Combinations;

public class BasicEventsTests
{
    [Fact]
    public void Each_kind_of_event_is_a_basic_event_or_left_out_with_a_reason()
    {
        var kinds = BasicEvents.All.Select(threat => threat.Kind).Concat(BasicEvents.LeftOut.Keys).ToList();

        Assert.Equal(ThreatCatalogue.All.Select(threat => threat.Kind).Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
        Assert.All(BasicEvents.LeftOut.Values, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void All_records_of_a_key_value_and_everything_online_are_common_causes() =>
        Assert.Equal(["key-destruction", "ransomware"], BasicEvents.All.Where(BasicEvents.IsCommonCause).Select(threat => threat.Kind));
}
