using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class ReferenceSuggestionsTests
{
    [Theory]
    [InlineData("keys", "dset.back", "DSET.BACK.LEDGER.KEY001", "DSET.BACK.PAYROLL.KEY001")]
    [InlineData("volumes", "PRD00", "PRD001", "PRD002", "PRD003")]
    [InlineData("volumes", "X")]
    public async Task What_begins_as_typed_is_offered(string section, string typed, params string[] expected)
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Equal(expected, await web.Services.GetRequiredService<ReferenceSuggestions>().FindAsync(Some.Sample, [section], typed));
    }

    [Fact]
    public async Task Volumes_and_tape_stores_are_offered_together()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var found = await web.Services.GetRequiredService<ReferenceSuggestions>().FindAsync(Some.Sample, ["volumes", "tapes"], "");

        Assert.Equal(["CARTRIDGES", "PRD001", "PRD002", "PRD003", "PRD101", "REC001", "REC002", "VTS-R"], found.Order(StringComparer.Ordinal));
    }
}
