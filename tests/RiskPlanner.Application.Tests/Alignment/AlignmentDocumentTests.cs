using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Tests.Alignment;

public sealed class AlignmentDocumentTests
{
    private static readonly AlignmentDocument Document = new AlignmentService().Analyse(Sample.Plan, "abc", threads: 1);

    [Fact]
    public void It_names_the_plan_its_hash_and_the_program()
    {
        Assert.Equal(("Payroll at two sites", "abc", ProductVersion.Text), (Document.Plan, Document.PlanSha256, Document.ProgramVersion));
        Assert.Equal(("2026-01-01T00:00:00Z", "2026-06-30T00:00:00Z", 1), (Document.From, Document.Until, Document.InClear));
    }

    [Fact]
    public void The_worst_comes_first_and_only_that_is_a_finding()
    {
        Assert.Equal(["HISTORY.YEARS.CLOSED"], Document.Entries[0].DataSets);
        Assert.Equal([true, false, false, false, false, false, false], Document.Entries.Where(entry => !entry.OfCopies).Select(entry => entry.IsFinding()));
        Assert.All(Document.Entries.Where(entry => entry.OfCopies), entry => Assert.False(entry.IsFinding()));
    }

    [Fact]
    public void Each_data_set_has_the_label_of_its_own_key()
    {
        var plan = LargeEstate.Make(seed: 1, dataSets: 60, keys: 60, applications: 5, structuralClasses: 10);
        var labels = plan.DataSets.ToDictionary(dataSet => dataSet.Name.Text, dataSet => dataSet.KeyLabel?.Text);

        var entries = new AlignmentService().Analyse(plan, "abc", threads: 1).Entries;

        Assert.Contains(entries, entry => entry.KeyLabels.Distinct().Count() > 1);
        Assert.All(entries.Where(entry => !entry.OfCopies), entry => Assert.Equal(entry.DataSets.Select(name => labels[name]), entry.KeyLabels));
        // Copies are under a key of their own.
        Assert.All(entries.Where(entry => entry.OfCopies), entry => Assert.DoesNotContain(entry.Key, labels.Values));
    }

    [Fact]
    public void The_copy_that_holds_out_longest_is_named()
    {
        var copy = Document.Entries[0].LastCopy!;

        Assert.Equal(("2026-01-14T23:00:00Z", 1, "2026-03-15T23:00:00Z"), (copy.TakenAt, copy.MasterKey, copy.UsableUntil));
        Assert.Contains(copy, Document.KeyStores[0].CkdsCopies);
    }

    [Fact]
    public void What_is_written_can_be_read_and_gives_the_same_bytes()
    {
        var written = DocumentJson.Write(Document);

        Assert.Equal(written, DocumentJson.Write(DocumentJson.Read<AlignmentDocument>(written)));
    }

    [Fact]
    public void A_remedy_has_its_change_as_values()
    {
        var json = System.Text.Encoding.UTF8.GetString(DocumentJson.Write(Document));

        Assert.Matches("\"text\":\\s*\"Keep 152 CKDS copies instead of 60.\"[^{]*\"change\":\\s*\\{\\s*\"kind\":\\s*\"keep-ckds-copies\",\\s*\"generations\":\\s*null,\\s*\"cycle\":\\s*0,\\s*\"keep\":\\s*152,", json);
    }

    [Fact]
    public void As_csv_there_is_a_line_for_each_data_set()
    {
        var lines = AlignmentCsv.Write(Document).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + Document.Entries.Sum(entry => entry.DataSets.Count), lines.Length);
        Assert.StartsWith("data set,alike to,key label,key store,margin (days),", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("HISTORY.YEARS.CLOSED,HISTORY.YEARS.CLOSED,DSET.PRIM.HISTORY.KEY001,CKDS-MAIN,-91.458,yes,2026-01-15T10:00:00Z,2026-06-15T10:00:00Z,use,2026-03-15T23:00:00Z,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_csv_with_commas_are_quoted()
    {
        var line = AlignmentCsv.Write(Document).Split("\r\n")[1];

        Assert.Contains("\"The CKDS copy of 2026-01-14T23:00:00Z, which holds out longest, is dropped on 2026-03-15T23:00:00Z.\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_analysis_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => new AlignmentService().Analyse(Sample.Plan, "abc", threads: 1, cancellation: source.Token));
    }
}
