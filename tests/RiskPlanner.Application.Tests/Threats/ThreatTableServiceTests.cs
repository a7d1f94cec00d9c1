using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Tests.Threats;

public class ThreatTableServiceTests
{
    [Fact]
    public void Tables_with_all_their_evidence_are_the_same_bytes_on_any_number_of_threads()
    {
        var one = DocumentJson.Write(Derive(threads: 1));

        Assert.Equal(one, DocumentJson.Write(Derive(threads: 2)));
        Assert.Equal(one, DocumentJson.Write(Derive(threads: 7)));
    }

    [Fact]
    public void Another_seed_gives_other_evidence_and_the_same_verdicts()
    {
        var (first, second) = (Derive(threads: 2, seed: 1), Derive(threads: 2, seed: 99));

        Assert.Equal(DocumentJson.WritePlain(first.Tables), DocumentJson.WritePlain(second.Tables));
        Assert.NotEqual(DocumentJson.Write(first), DocumentJson.Write(second));
    }

    [Fact]
    public void A_document_reads_back_as_it_was_written()
    {
        var written = DocumentJson.Write(Derive(threads: 2));

        Assert.Equal(written, DocumentJson.Write(DocumentJson.Read<TablesDocument>(written)));
    }

    [Fact]
    public void Every_cell_has_evidence_that_bears_it_out()
    {
        foreach (var cell in Derive(threads: 2).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            Assert.NotEmpty(cell.Variants);
            var survives = cell.Variants.Select(variant => variant.Survives).Distinct().ToList();
            Assert.Equal(cell.Verdict, survives switch { [true] => Verdict.Yes, [false] => Verdict.No, _ => Verdict.YesIf });
            Assert.All(cell.Variants.SelectMany(variant => variant.Replays), replay => Assert.NotEmpty(replay.DecidingLines));
        }
    }

    [Fact]
    public void The_hash_of_the_definitions_tells_questions_apart()
    {
        var paper = Derive(threads: 2).SourceSha256;
        var more = new ThreatTableService().Derive(new TablesRequest { Date = "2026-11-21", Lifted = ["tape-encryption"] }, 2).SourceSha256;

        Assert.Equal(paper, Derive(threads: 2, seed: 5).SourceSha256);
        Assert.NotEqual(paper, more);
    }

    [Fact]
    public void A_plan_gets_a_table_for_each_application_with_what_would_help()
    {
        var tables = new ThreatTableService().DeriveForPlan(Sample.Plan, "hash", 1, "2026-11-21", 2).Tables;

        Assert.Equal(["PAYROLL", "LEDGER", "HISTORY"], tables.Select(table => table.Id));
        Assert.Equal("No, unless copy is offsite", CellOf(tables[1], "Disk failure", "LEDGER.RATES.DAILY"));
        Assert.Equal("No, unless backup protected by different key", CellOf(tables[1], "Key loss, in CKDS copies too", "LEDGER.POSTINGS.CURRENT"));
        Assert.Equal("Yes (but backups not secured i.e. not encrypted)", CellOf(tables[1], "Key loss, in CKDS copies too", "LEDGER.BALANCE.QUARTER"));
        Assert.Equal("No, 2 of 3 lost", CellOf(tables[1], "Key loss, in CKDS copies too", "All data sets"));
    }

    [Fact]
    public void Work_that_is_cancelled_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            new ThreatTableService().Derive(new TablesRequest { Date = "2026-11-21" }, 2, cancellation: cancellation.Token));
    }

    private static string CellOf(EvidenceTable table, string threat, string column) =>
        table.Rows.Single(row => row.Threat == threat).Cells[table.Columns.ToList().IndexOf(column)].Text;

    private static TablesDocument Derive(int threads, ulong seed = 1) =>
        new ThreatTableService().Derive(new TablesRequest { Date = "2026-11-21", Seed = seed }, threads);
}
