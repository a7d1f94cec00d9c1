using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Tests.Replays;

public sealed class ReplaySizeTests
{
    private static readonly Plan Payroll = PlanFile.Read(Sample.Text).Plan!;

    [Fact]
    public void What_schedules_make_happen_is_counted()
    {
        var size = ReplaySize.Of(Payroll);
        var log = new ReplayService().Run(Payroll, new string('0', 64), Strikes(), 1, "2026-11-21").Log;

        // Each operation writes a line at least; what is told of events and recovery comes on top.
        Assert.InRange(size.Operations, log.Count / 4, log.Count * 4);
        Assert.Equal(Payroll.DataSets.Count, size.DataSets);
        Assert.Equal(Payroll.DataSets.Max(dataSet => dataSet.SizeKiB) * 1024L, size.LargestBytes);
    }

    [Fact]
    public void A_replay_that_would_take_more_than_it_may_is_refused_with_the_numbers_before_it_begins()
    {
        var refused = Assert.Throws<ReplayTooLargeException>(() => new ReplayService(new ReplayLimits(64 << 20)).Run(Payroll, "", Strikes(), 1, "2026-11-21"));

        Assert.Contains("it may take 64 MiB", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{ReplaySize.Of(Payroll).Operations:N0} operations", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_plan_with_a_long_list_of_copies_is_no_small_replay()
    {
        var many = Payroll with { DataSets = [.. Enumerable.Range(0, 20_000).Select(number => Payroll.DataSets[0] with { Name = new DataSetName($"A.D{number:00000}") })] };

        Assert.InRange(ReplaySize.Of(many).MemoryBytes, 1L << 30, long.MaxValue);
    }

    private static IReadOnlyList<Strike> Strikes() => EventParser.Parse(Payroll, ["site-loss target=PROD"], out _);
}
