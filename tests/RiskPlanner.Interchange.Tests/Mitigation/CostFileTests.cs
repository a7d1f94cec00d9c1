using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Interchange.Tests.Mitigation;

public class CostFileTests
{
    private const string Sound = "costs: 1\nunit: days\nchanges:\n  - {kind: own-key-copy, cost: 12, perDataSet: 2}\n  - {kind: key-repository, offered: false}\n";

    private static readonly string[] Bad =
    [
        "",
        Sound.Replace("costs: 1", "costs: 2", StringComparison.Ordinal),
        Sound.Replace("own-key-copy", "own-key", StringComparison.Ordinal),
        Sound.Replace("cost: 12", "cost: -1", StringComparison.Ordinal),
        Sound.Replace("cost: 12", "cost: 1.5", StringComparison.Ordinal),
        Sound.Replace("offered: false", "offered: never", StringComparison.Ordinal),
        Sound + "currency: EUR\n",
        "costs: 1\nchanges: []\n",
    ];

    [Fact]
    public void What_is_named_costs_what_is_said_and_all_else_what_it_does_by_default()
    {
        var costs = CostFile.Read(Sound).Costs!;

        Assert.Equal("days", costs.Unit);
        Assert.Equal(18, costs.Of(ChangeKind.OwnKeyCopy, dataSets: 3));
        Assert.False(costs.Offers(ChangeKind.KeyRepository));
        Assert.Equal(CostTable.Default.Kinds[ChangeKind.KeyRepository].Cost, costs.Kinds[ChangeKind.KeyRepository].Cost);
        Assert.Equal(CostTable.Default.Kinds[ChangeKind.SpareDomain], costs.Kinds[ChangeKind.SpareDomain]);
        Assert.Equal(ChangeKinds.All.Count, costs.Kinds.Count);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place()
    {
        var read = CostFile.Read("costs: 1\nchanges:\n  - {kind: own-key-copi, cost: 12}\n  - {kind: spare-domain, cost: a lot}\n  - {kind: own-values}\n  - {kind: own-values, cost: 1, per: 2}\n");

        Assert.Null(read.Costs);
        Assert.Equal([3, 4, 6, 6], read.Faults.Select(fault => fault.Line));
        Assert.Contains(read.Faults, fault => fault is { Path: "changes[0].kind", Value: "own-key-copi", Expected: "own-key-copy" });
        Assert.Contains(read.Faults, fault => fault is { Path: "changes[1].cost", Value: "a lot" });
        Assert.Contains(read.Faults, fault => fault is { Path: "changes[3].kind", Value: "own-values", Rule: "Each kind stands once; changes[2] has this one." });
    }

    [Fact]
    public void Wrong_ones_are_refused() => Assert.All(Bad, text => Assert.NotEmpty(CostFile.Read(text).Faults));

    [Fact]
    public void The_sample_of_the_page_is_sound()
    {
        var page = Repository.Read("docs/mitigation.md");
        var from = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;

        Assert.Empty(CostFile.Read(page[from..page.IndexOf("```\n", from, StringComparison.Ordinal)]).Faults);
    }

    [Fact]
    public void The_page_says_what_each_kind_is_and_costs()
    {
        var page = Repository.Read("docs/mitigation.md");

        Assert.All(ChangeKinds.All, kind => Assert.Contains($"| `{Simulation.Words.Kebab.Of(kind)}` | {CostTable.Default.Kinds[kind].Cost} |", page, StringComparison.Ordinal));
    }
}
