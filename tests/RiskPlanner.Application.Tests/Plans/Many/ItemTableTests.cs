using NodaTime;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans.Many;

public sealed class ItemTableTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Theory]
    [InlineData("A.B;APP;V1;K.L;12")]
    [InlineData("A.B\tAPP\tV1\tK.L\t12")]
    [InlineData("A.B,APP,V1,K.L,12")]
    [InlineData("  a.b   app v1 k.l 12 ")]
    [InlineData("name;sizeKiB;application;volume;key label\r\nA.B;12;APP;V1;K.L\r\n\r\n")]
    public void Cells_stand_between_tabs_semicolons_commas_or_blanks(string text)
    {
        var row = Assert.Single(Read("dataSets", text).Rows);

        Assert.Equal(
            """{"application":"APP","keyLabel":"K.L","name":"A.B","sizeKiB":12,"volume":"V1"}""",
            new System.Text.Json.Nodes.JsonObject(row.Content.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))).ToJsonString());
    }

    [Fact]
    public void Braces_keep_commas_together_and_patterns_in_further_cells_run_along()
    {
        var reading = Read("dataSets", "PAY.{A,B}, PAY, PRD{001..002}, DSET.PRIM.PAY.KEY{001..002}\nPAY.C{1..2}, PAY, PRD009");

        Assert.Empty(reading.Faults);
        Assert.Equal(
            ["PAY.A PRD001 DSET.PRIM.PAY.KEY001 1", "PAY.B PRD002 DSET.PRIM.PAY.KEY002 1", "PAY.C1 PRD009  2", "PAY.C2 PRD009  2"],
            reading.Rows.Select(row => $"{row.Content["name"]} {row.Content["volume"]} {row.Content["keyLabel"]} {row.Line}"));
    }

    [Fact]
    public void Lists_have_their_own_patterns()
    {
        var row = Assert.Single(Read("arrays", "DS8K; PROD; PRD{001..002} prd009, PRD010").Rows);

        Assert.Equal("""["PRD001","PRD002","PRD009","PRD010"]""", row.Content["volumes"]!.ToJsonString());
    }

    [Fact]
    public void All_that_is_wrong_is_told_by_line_and_nothing_of_such_a_line_is_made()
    {
        var reading = Read("keys", "GOOD.KEY; primary\nBAD{; primary\nA; primary; more; yet more\n;primary\nX{1..2}; primary");

        Assert.Equal([2, 3, 4], reading.Faults.Select(fault => fault.Line));
        Assert.Equal(["GOOD.KEY", "X1", "X2"], reading.Rows.Select(row => (string)row.Content["label"]!));
    }

    [Fact]
    public void A_pattern_that_does_not_run_along_is_told() =>
        Assert.Contains("3, not 2", Assert.Single(Read("dataSets", "A{1..3};APP;V{1..2}").Faults).Rule, StringComparison.Ordinal);

    [Fact]
    public void A_head_that_is_no_field_is_told() => Assert.Equal("colour", Assert.Single(Read("keys", "label;colour\nA;red").Faults).Value);

    [Fact]
    public void A_table_has_a_limit() => Assert.Contains(Read("keys", "A{1..9000}\nB{1..9000}").Faults, fault => fault.Rule.Contains("10,000", StringComparison.Ordinal));

    [Theory]
    [InlineData("daily", "P1D")]
    [InlineData("7 days", "P7D")]
    [InlineData("12 Hours", "PT12H")]
    [InlineData("6 months", "P6M")]
    [InlineData("pt1h", "PT1H")]
    [InlineData("now and then", "NOW AND THEN")]
    public void Periods_are_said_as_people_say_them(string cell, string value) =>
        Assert.Equal(value, (string)Assert.Single(ItemTable.Read(PlanSections.Get("applications"), [new("name", "Name"), new("rpo", "RPO")], $"A;{cell}", From).Rows).Content["rpo"]!);

    [Theory]
    [InlineData("22:30", "2026-01-01T22:30:00Z")]
    [InlineData("2026-03-15", "2026-03-15T00:00:00Z")]
    [InlineData("2026-03-15 06:00", "2026-03-15T06:00:00Z")]
    [InlineData("2026-03-15T06:00:00Z", "2026-03-15T06:00:00Z")]
    [InlineData("tomorrow", "tomorrow")]
    public void Moments_are_said_as_people_say_them(string cell, string value)
    {
        var row = Assert.Single(ItemTable.Read(PlanSections.Get("dataSets"), [new("name", "Name"), new("updates.first", "First")], $"A;{cell}", From).Rows);

        Assert.Equal(value, (string)row.Content["updates"]!["first"]!);
    }

    private static TableReading Read(string section, string text) => ItemTable.Read(PlanSections.Get(section), TableColumn.UsualOf(PlanSections.Get(section)), text, From);
}
