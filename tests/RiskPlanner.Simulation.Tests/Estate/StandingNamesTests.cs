using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Tests.Classes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tests.Estate;

public class StandingNamesTests
{
    private static readonly StandingNames Names = new(
        Alike.Plan, [new Strike(ThreatCatalogue.Find("key-loss")!, "KEY1", Alike.Plan.From, Discovery.AtOnce)], ClassRules.Sound);

    [Theory]
    [InlineData("KEY1", "an event strikes it")]
    [InlineData("P", "a site is called so")]
    public void A_name_that_means_something_else_too_stands(string name, string why) => Assert.True(Names.Stands(name), why);

    [Fact]
    public void A_copy_of_a_key_store_is_called_after_it() => Assert.True(Names.Stands($"{Alike.Plan.KeyStores[0].Name}.COPY0001"));

    [Fact]
    public void The_volumes_that_recoverers_restore_to_stand() =>
        Assert.All(Alike.Plan.Arrays, array => Assert.All(array.Volumes.Take(2), volume => Assert.True(Names.Stands(volume))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void As_many_volumes_stand_as_events_can_take_and_one_more(int strikes)
    {
        var array = new DiskArray("A1", "P", [.. Enumerable.Range(1, 9).Select(number => $"PRD00{number}")]);
        var plan = Alike.Plan with { Arrays = [array, .. Alike.Plan.Arrays.Skip(1)], BackupPolicies = [], DataSets = [] };
        var lost = array.Volumes.Take(strikes).Select(volume => new Strike(ThreatCatalogue.Find("volume-failure")!, volume, plan.From, Discovery.AtOnce)).ToList();
        var names = new StandingNames(plan, lost, ClassRules.Sound);

        Assert.Equal(strikes + 1, StandingNames.SparesOf(lost));
        // The spare that recoverers restore to when all of those are gone is named in outcomes.
        Assert.Equal([.. array.Volumes.Take(strikes + 1)], array.Volumes.Where(names.Stands));
    }

    [Theory]
    [InlineData("KEY2")]
    [InlineData("APPL.PAYROLL")]
    public void Another_name_does_not(string name) => Assert.False(Names.Stands(name));
}
