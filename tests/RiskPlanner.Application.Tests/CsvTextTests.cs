using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Tests;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+cmd")]
    [InlineData("-1+cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\uFF1D1")]
    public void What_a_spreadsheet_would_compute_becomes_text(string field)
    {
        Assert.Contains("'" + field.Replace("\"", "\"\"", StringComparison.Ordinal), CsvText.Of(["a"], [[field]]), StringComparison.Ordinal);
        Assert.Equal(CsvText.Of(["a"], [[field]]), $"a\r\n{CsvText.Field(field)}\r\n");
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("+3")]
    [InlineData("PAYROLL.MASTER")]
    [InlineData("")]
    public void Numbers_and_names_stay_as_they_are(string field)
    {
        Assert.DoesNotContain("'", CsvText.Of(["a"], [[field]]), StringComparison.Ordinal);
        Assert.Equal(field, CsvText.Field(field));
    }
}
