using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>What a plan survives of two events: the same in both worlds, what whole replays come to, and what single events say.</summary>
public class PlanPairTests
{
    private static readonly Lazy<Plan> Sample = new(() =>
    {
        var file = Path.Combine(Repository.Root, "samples", "payroll-two-sites.yaml");
        return PlanFile.Read(File.ReadAllText(file), file).Plan!;
    });

    private static readonly Lazy<IReadOnlyList<ThreatTable>> Pairs = new(() => new PlanPairVerdicts(new SymbolicWorldFactory()).Derive(Sample.Value, null, seed: 0, threads: 2));

    [Fact]
    public void There_is_a_table_for_each_application_and_reading_with_a_row_for_each_pair_of_threats()
    {
        var applications = Sample.Value.DataSets.Select(dataSet => dataSet.Application).Distinct().Count();

        Assert.Equal(2 * applications, Pairs.Value.Count);
        var threats = PlanVerdicts.Rows.Count;
        Assert.All(Pairs.Value, table => Assert.Equal(threats * (threats + 1) / 2, table.Rows.Count));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Each_cell_is_what_a_replay_of_both_events_in_the_whole_plan_comes_to()
    {
        var deciding = Cells(Pairs.Value).Select(cell => cell.Cell).Where(cell => cell.Detail!.Deciding is not null).ToList();
        var replayed = new Dictionary<string, IReadOnlyList<DataSetOutcome>>();
        foreach (var cell in deciding)
        {
            var replay = cell.Detail!.Deciding!;
            List<Strike> strikes = [Noticed(replay.Strike), Noticed(replay.Then!)];
            var key = $"{string.Join(" + ", strikes)} at {strikes[0].At}";
            if (!replayed.TryGetValue(key, out var outcomes))
                replayed[key] = outcomes = new ReplayEngine(new SymbolicWorldFactory()).Run(Sample.Value, strikes, seed: 0, log: false).Outcomes;
            var whole = outcomes.First(outcome => outcome.DataSet == cell.Detail.Simulated);

            // Which generation of a copy it is differs: the part of the plan that is judged has two cycles of each policy.
            Assert.Equal((replay.Outcome.Kind, replay.Outcome.CommittedAt, replay.Outcome.Takes, replay.Outcome.FromClearCopy), (whole.Kind, whole.CommittedAt, whole.Takes, whole.FromClearCopy));
        }

        Assert.InRange(replayed.Count, 100, int.MaxValue);
        Assert.Superset(
            new HashSet<OutcomeKind> { OutcomeKind.Recovered, OutcomeKind.Unavailable, OutcomeKind.Lost },
            deciding.Select(cell => cell.Detail!.Outcome!.Kind).ToHashSet());

        static Strike Noticed(Strike strike) => strike with { Discovery = Discovery.Time, DiscoveredAt = strike.At };
    }

    [Fact]
    public void What_is_not_survived_alone_is_not_survived_with_another_event()
    {
        var singles = new PlanVerdicts(new SymbolicWorldFactory()).Derive(Sample.Value, seed: 0).ToDictionary(table => table.Id);
        var lost = 0;
        foreach (var (table, row, column, cell) in Cells(Pairs.Value).Where(cell => cell.Table.Reading == PairReading.WorstTarget))
        {
            var alone = singles[table.Id[..table.Id.IndexOf("-pairs-", StringComparison.Ordinal)]];
            foreach (var kind in row.Event!.Split(" + "))
            {
                if (alone.Rows.First(single => single.Event == kind).Cells[column].Detail is not { Lost: > 0 }) continue;
                lost++;
                Assert.True(cell.Detail!.Lost > 0, $"{row.Threat}, {table.Columns[column]}: {kind} alone loses it");
            }
        }

        Assert.InRange(lost, 20, int.MaxValue);
    }

    [Fact]
    public void On_the_production_side_nothing_is_worse_than_on_the_worst_targets()
    {
        foreach (var tables in Pairs.Value.Chunk(2))
        {
            Assert.Equal([PairReading.WorstTarget, PairReading.ProductionSide], tables.Select(table => table.Reading!.Value));
            foreach (var (worst, side) in tables[0].Rows.Zip(tables[1].Rows))
                Assert.All(worst.Cells.Zip(side.Cells), cells => Assert.True(cells.First.Detail!.Lost >= cells.Second.Detail!.Lost, worst.Threat));
        }
    }

    [Fact]
    public void The_emulator_gives_every_cell_as_the_world_of_tokens_does_whatever_the_number_of_threads()
    {
        var choices = new VerdictChoices { Applications = [Sample.Value.Applications[0].Name], Threats = ["key-loss", "file-corruption"] };

        var tokens = Texts(new PlanPairVerdicts(new SymbolicWorldFactory()).Derive(Sample.Value, choices, seed: 0, threads: 1));

        Assert.Equal(tokens, Texts(new PlanPairVerdicts(new EmulatedWorldFactory()).Derive(Sample.Value, choices, seed: 0, threads: 3)));
        // Nine pairs have the one, nine the other; they have one in common.
        Assert.Equal(17 * 2 * (1 + Sample.Value.DataSets.Count(dataSet => dataSet.Application == choices.Applications.First())), tokens.Count);
    }

    private static IEnumerable<(ThreatTable Table, ThreatTableRow Row, int Column, ThreatCell Cell)> Cells(IReadOnlyList<ThreatTable> tables) =>
        tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select((cell, column) => (table, row, column, cell))));

    private static List<string> Texts(IReadOnlyList<ThreatTable> tables) =>
        [.. Cells(tables).Select(cell => $"{cell.Table.Id}, {cell.Row.Threat}, {cell.Table.Columns[cell.Column]}: {cell.Cell.Text}")];
}
