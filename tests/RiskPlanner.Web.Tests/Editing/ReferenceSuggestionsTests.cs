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
    [InlineData("volumes", "C00", "REC001", "REC002")]
    [InlineData("keys", "ledger", "DSET.BACK.LEDGER.KEY001", "DSET.PRIM.LEDGER.KEY001")]
    [InlineData("applications", "L", "LEDGER", "PAYROLL")]
    public async Task What_begins_as_typed_is_offered_first_and_then_what_contains_it(string section, string typed, params string[] expected)
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
