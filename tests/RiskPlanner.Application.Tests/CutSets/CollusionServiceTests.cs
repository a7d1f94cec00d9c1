using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Testing;
using Xunit.Abstractions;

namespace RiskPlanner.Application.Tests.CutSets;

/// <summary>Who together can lose the data of a large shop: by kinds of data sets, told apart where somebody may strike one by its name.</summary>
public class CollusionServiceTests(ITestOutputHelper output)
{
    private const int DataSets = 20_000;

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_large_shop_is_answered_by_kinds()
    {
        var shop = LargeEstate.Make(3, DataSets, keys: 400, applications: 10, structuralClasses: 40);
        var plan = shop with
        {
            People =
            [
                new() { Name = "Production", Holds = ["PROD"] }, new() { Name = "Recovery", Holds = ["RECOV"] }, new() { Name = "Vault", Holds = ["VAULT"] },
                new() { Name = "Keys", May = [new(ActKind.KeyDestruction)] },
                new() { Name = "One", May = [new(ActKind.MaliciousCorruption) { Targets = [new(shop.DataSets[7_000].Name.Text)] }, new(ActKind.Ransomware)] },
            ],
        };
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var any = new PlanCutSetsService().PeopleOf(new PlanCutSetsQuestion(plan, "") { At = EventParser.DefaultTime(plan), Threads = 2 });
        var all = new PlanCutSetsService().PeopleOf(new PlanCutSetsQuestion(plan, "") { At = EventParser.DefaultTime(plan), Threads = 2, People = CollusionReading.All });

        output.WriteLine($"{any.Replayed + all.Replayed} replays, {clock.Elapsed.TotalSeconds:0.0} s for both; any: {string.Join("; ", any.Sets.Select(set => $"{string.Join('+', set.Names)} {set.DataSets}"))}; all: {string.Join("; ", all.Sets.Select(set => string.Join('+', set.Names)))}");
        Assert.Null(any.TruncatedAt);
        Assert.Contains(any.Sets, set => set.Names.SequenceEqual(["Keys"]));
        Assert.NotEmpty(all.Sets);
        Assert.All(any.Sets.Concat(all.Sets), set => Assert.InRange(set.DataSets, 1, DataSets));
        // One of a kind that has more acts against it than its like is a kind of its own.
        Assert.InRange(any.Replayed, 100, 100_000);
    }
}
