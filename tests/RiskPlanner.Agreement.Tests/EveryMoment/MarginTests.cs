using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>How much longer a data set can be had than its damage stays unnoticed: closed form, replays and verdicts say the same.</summary>
public class MarginTests(ITestOutputHelper output)
{
    private const int Plans = 40;

    [Fact]
    public void Who_notices_a_margin_after_the_notice_finds_the_data_and_who_notices_later_finds_it_lost()
    {
        var (compared, lost, cells) = (0, 0, 0);
        var choices = new VerdictChoices { Threats = ["file-corruption", "malicious-corruption"] };
        for (var number = 0; number < Plans; number++)
        {
            var plan = RegularPlans.Make(new Random(90_000 + number));
            foreach (var cell in new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan, choices).SelectMany(table => table.Rows).SelectMany(row => row.Cells.Skip(1)))
            {
                cells++;
                var moments = cell.Detail!.Moments!;
                if (moments is not { Margin: { } margin, MarginAt: { } at, Witness: { } witness }) continue;
                var name = cell.Detail.Simulated!.Value;
                var end = PlanHorizon.EndOf(plan);
                var asPlanned = Replayed(plan with { Until = end }, witness with { At = at });
                // Where something else was missed before, nobody notices the event as such.
                if (asPlanned.Notices[0].At is not { } noticed) continue;
                var (last, outcome) = (noticed + margin, asPlanned.Outcomes.First(outcome => outcome.DataSet == name).Kind);
                // Below zero exactly where it is lost.
                Assert.True((last < noticed || last == at) == (outcome == OutcomeKind.Lost), $"plan {number}, {witness} at {at} on {name}, noticed {noticed}, had until {last}: {outcome}");
                var about = $"plan {number}, {witness} at {at} on {name}, noticed {noticed}, had until {last}";
                Assert.True(last == at || NoticedAt(plan, witness, at, last, name) != OutcomeKind.Lost, $"{about}: lost then");
                Assert.True(last >= end || NoticedAt(plan, witness, at, last + Duration.Epsilon, name) == OutcomeKind.Lost, $"{about}: had later");
                compared++;
                if (outcome == OutcomeKind.Lost) lost++;
            }
        }

        output.WriteLine($"{compared} margins of {cells} cells compared, {lost} of them of losses");
        Assert.InRange(compared, Plans, int.MaxValue);
        Assert.InRange(lost, Plans / 4, int.MaxValue);
    }

    [Fact]
    public void The_margin_of_the_sample_is_that_of_the_dump_that_ends_long_before_the_next_use()
    {
        var moments = CellOf("file-corruption", "HISTORY.YEARS.CLOSED").Detail!.Moments!;

        // Spoilt on 15 January after its use, when the dump of 10 January is the youngest; that is dropped on 14 February, and the next use is on 15 June.
        Assert.Equal(Instant.FromUtc(2026, 2, 14, 1, 0) - Instant.FromUtc(2026, 6, 15, 10, 0), moments.Margin);
    }

    [Fact]
    public void A_loss_that_no_haste_would_prevent_names_no_delay()
    {
        var cell = CellOf("key-destruction", "LEDGER.POSTINGS.CURRENT");

        Assert.Equal(Verdict.No, cell.Verdict);
        Assert.True(cell.Detail!.Moments!.IsLostAtOnce);
        Assert.DoesNotContain("because", cell.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_noticed_by_itself_has_no_margin() => Assert.Null(CellOf("site-loss", "LEDGER.RATES.DAILY").Detail!.Moments!.Margin);

    private static OutcomeKind NoticedAt(Plan plan, Strike strike, Instant at, Instant noticed, DataSetName name)
    {
        return Replayed(plan with { Until = PlanHorizon.EndOf(plan) }, strike with { At = at, Discovery = Discovery.Time, DiscoveredAt = noticed }).Outcomes.First(outcome => outcome.DataSet == name).Kind;
    }

    private static ReplayResult Replayed(Plan plan, Strike strike) => new ReplayEngine(new SymbolicWorldFactory()).Run(plan, [strike], seed: 1, log: false);

    private static ThreatCell CellOf(string threat, string dataSet)
    {
        var file = Path.Combine(Repository.Root, "samples", "payroll-two-sites.yaml");
        var plan = PlanFile.Read(File.ReadAllText(file), file).Plan!;
        var table = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan, new VerdictChoices { Threats = [threat] }).Single(table => table.Columns.Contains(dataSet));
        return table.Rows.Single().Cells[table.Columns.Index().First(column => column.Item == dataSet).Index];
    }
}
