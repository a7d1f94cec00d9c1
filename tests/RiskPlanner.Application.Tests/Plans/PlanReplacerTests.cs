using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanReplacerTests
{
    [Fact]
    public async Task A_file_in_the_place_of_a_plan_is_one_version_and_comes_out_as_it_went_in()
    {
        var desk = await PlanDesk.OpenAsync();
        var text = (await desk.TextAsync()).Replace("sizeKiB: 256", "sizeKiB: 300", StringComparison.Ordinal).Replace("PAYROLL.TAX.TABLES", "PAYROLL.TAX.RATES", StringComparison.Ordinal);

        var outcome = await ReplaceAsync(desk, text);

        Assert.Equal((2, "From a file"), (outcome.Version!.Number, outcome.Version.Summary));
        Assert.Equal(text, await desk.TextAsync());
    }

    [Fact]
    public async Task Items_take_the_order_of_the_file()
    {
        var desk = await PlanDesk.OpenAsync();
        var text = PlanFile.Write(Reversed(PlanFile.Read(await desk.TextAsync()).Plan!));

        await ReplaceAsync(desk, text);

        Assert.Equal(text.Length, PlanFile.Write(PlanFile.Read(await desk.TextAsync()).Plan!).Length);
        Assert.Equal(PlanFile.Read(text).Plan!.Sites, PlanFile.Read(await desk.TextAsync()).Plan!.Sites);
    }

    [Fact]
    public async Task The_same_file_makes_no_version()
    {
        var desk = await PlanDesk.OpenAsync();

        Assert.Equal(1, (await ReplaceAsync(desk, await desk.TextAsync())).Version!.Number);
    }

    [Fact]
    public async Task A_file_with_faults_is_refused_and_an_absent_plan_said()
    {
        var desk = await PlanDesk.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => ReplaceAsync(desk, "schema: 1"));
        await Assert.ThrowsAsync<PlanGoneException>(() => new PlanReplacer(desk.Store, desk.Editor).ReplaceAsync("none", PlanFile.Read(Sample.Text), "Bob", "x"));
    }

    private static Task<SaveOutcome> ReplaceAsync(PlanDesk desk, string text) =>
        new PlanReplacer(desk.Store, desk.Editor).ReplaceAsync(PlanDesk.Slug, PlanFile.Read(text), "Bob", "From a file");

    private static RiskPlanner.Model.Plan Reversed(RiskPlanner.Model.Plan plan) => plan with { Sites = [.. plan.Sites.Reverse()] };
}
