using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanReplacerTests
{
    [Fact]
    public async Task A_file_in_the_place_of_a_plan_is_one_version_and_comes_out_as_it_went_in()
    {
        var edited = await EditedPlan.OpenAsync();
        var text = (await edited.TextAsync()).Replace("sizeKiB: 256", "sizeKiB: 300", StringComparison.Ordinal).Replace("PAYROLL.TAX.TABLES", "PAYROLL.TAX.RATES", StringComparison.Ordinal);

        var outcome = await ReplaceAsync(edited, text);

        Assert.Equal((2, "From a file"), (outcome.Version!.Number, outcome.Version.Summary));
        Assert.Equal(text, await edited.TextAsync());
    }

    [Fact]
    public async Task Items_take_the_order_of_the_file()
    {
        var edited = await EditedPlan.OpenAsync();
        var text = PlanFile.Write(Reversed(PlanFile.Read(await edited.TextAsync()).Plan!));

        await ReplaceAsync(edited, text);

        Assert.Equal(text.Length, PlanFile.Write(PlanFile.Read(await edited.TextAsync()).Plan!).Length);
        Assert.Equal(PlanFile.Read(text).Plan!.Sites, PlanFile.Read(await edited.TextAsync()).Plan!.Sites);
    }

    [Fact]
    public async Task The_same_file_makes_no_version()
    {
        var edited = await EditedPlan.OpenAsync();

        Assert.Equal(1, (await ReplaceAsync(edited, await edited.TextAsync())).Version!.Number);
    }

    [Fact]
    public async Task A_file_with_faults_is_refused_and_an_absent_plan_said()
    {
        var edited = await EditedPlan.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => ReplaceAsync(edited, "schema: 1"));
        await Assert.ThrowsAsync<PlanGoneException>(() => new PlanReplacer(edited.Store, edited.Editor).ReplaceAsync("none", PlanFile.Read(Sample.Text), "Bob", "x"));
    }

    private static Task<SaveOutcome> ReplaceAsync(EditedPlan edited, string text) =>
        new PlanReplacer(edited.Store, edited.Editor).ReplaceAsync(EditedPlan.Slug, PlanFile.Read(text), "Bob", "From a file");

    private static RiskPlanner.Model.Plan Reversed(RiskPlanner.Model.Plan plan) => plan with { Sites = [.. plan.Sites.Reverse()] };
}
