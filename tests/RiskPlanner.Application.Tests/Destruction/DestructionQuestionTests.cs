using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Tests.Destruction;

public sealed class DestructionQuestionTests
{
    private const string History = "DSET.PRIM.HISTORY.KEY001";
    private const string February = "2026-02-01T00:00:00Z";

    [Fact]
    public void A_key_is_asked_for_by_its_label()
    {
        var answer = new DestructionQuestion(History, null, February).Ask(Sample.Plan);

        Assert.Empty(answer.Faults);
        Assert.Equal(History, answer.Report!.KeyLabel?.Text);
    }

    [Fact]
    public void A_data_set_is_asked_for_by_its_name()
    {
        var answer = new DestructionQuestion(null, "LEDGER.BALANCE.QUARTER", February).Ask(Sample.Plan);

        Assert.Equal(["LEDGER.BALANCE.QUARTER"], answer.Report!.DataSets.Select(name => name.Text));
    }

    [Theory]
    [InlineData("NOPE", null, "soon", "Key NOPE", "At soon")]
    [InlineData(null, "not a name", February, "DataSet not a name")]
    [InlineData(History, null, "2031-01-01T00:00:00Z", "At 2031-01-01T00:00:00Z")]
    [InlineData(null, null, February, "Key ")]
    [InlineData(History, "HISTORY.YEARS.CLOSED", February, "Key DSET.PRIM.HISTORY.KEY001")]
    public void Everything_that_is_wrong_is_told_at_once(string? key, string? dataSet, string at, params string[] faults)
    {
        var answer = new DestructionQuestion(key, dataSet, at).Ask(Sample.Plan);

        Assert.Null(answer.Report);
        Assert.Equal(faults, answer.Faults.Select(fault => $"{fault.Part} {fault.Value}"));
    }

    [Fact]
    public void A_name_that_there_is_not_is_answered_with_some_that_there_are()
    {
        var fault = Assert.Single(new DestructionQuestion("NOPE", null, February).Ask(Sample.Plan).Faults);

        Assert.Equal("The plan has no key label of that name.", fault.Rule);
        Assert.Contains(History, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_says_when_nobody_can_read_it_and_of_which_plan()
    {
        var document = Answer(History);

        Assert.Equal("After 2026-04-01T23:00:00Z nobody can read it, provided that:", document.Statement);
        Assert.Equal(("2026-04-01T23:00:00Z", "abc", February), (document.UnreadableAfter, document.PlanSha256, document.At));
        Assert.Equal(31, document.Routes.Count(route => route.Kind == "CkdsCopy"));
    }

    [Fact]
    public void What_is_written_can_be_read_and_gives_the_same_bytes()
    {
        var written = DocumentJson.Write(Answer(History));

        Assert.Equal(written, DocumentJson.Write(DocumentJson.Read<DestructionDocument>(written)));
    }

    [Fact]
    public void As_csv_there_is_a_line_for_each_way_and_each_says_whether_it_ends()
    {
        var document = Answer("DSET.PRIM.LEDGER.KEY001");

        var lines = DestructionCsv.Write(document).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + document.Routes.Count, lines.Length);
        Assert.Contains(lines, line => line.Contains("which holds the same key value\",Twin,,,,no,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",CkdsCopy,", StringComparison.Ordinal) && line.Contains(",yes,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",OpenAddressSpace,", StringComparison.Ordinal) && line.Contains(",cannot be dated,", StringComparison.Ordinal));
    }

    private static DestructionDocument Answer(string key) =>
        DestructionMapper.Of(Sample.Plan, "abc", new DestructionQuestion(key, null, February).Ask(Sample.Plan).Report!);
}
