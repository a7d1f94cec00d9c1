using RiskPlanner.Application.Plans;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanDraftsTests
{
    private const string Employees = "PAYROLL.MASTER.EMPLOYEE";
    private const string Tax = "PAYROLL.TAX.TABLES";

    [Fact]
    public async Task A_draft_begins_as_the_plan_is_to_the_letter()
    {
        var edited = await EditedPlan.OpenAsync();

        var draft = await edited.Drafts.BeginAsync(EditedPlan.Slug, " Larger files ", "Ann");

        Assert.Equal(new PlanDraft(EditedPlan.Slug, 1, "Larger files", "Ann"), draft.Draft);
        Assert.Equal(await edited.TextAsync(), await edited.Library.TextAsync(draft.Slug));
        Assert.Empty(await edited.Drafts.ChangesAsync(draft));
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("a\tb")]
    public async Task A_name_that_nobody_can_read_is_refused(string name)
    {
        var edited = await EditedPlan.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => edited.Drafts.BeginAsync(EditedPlan.Slug, name, "Ann"));
        await Assert.ThrowsAsync<PlanGoneException>(() => edited.Drafts.BeginAsync("none", "Trial", "Ann"));
    }

    [Fact]
    public async Task Several_saves_of_a_draft_are_published_as_one_version_and_the_draft_is_gone()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await ChangedAsync(edited, await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann"), Employees, 512);
        draft = await ChangedAsync(edited, draft, Tax, 99);
        var text = await edited.Library.TextAsync(draft.Slug);

        var outcome = await edited.Drafts.PublishAsync(draft, await edited.Drafts.EditsAsync(draft), "Bob", " Sizes as measured ");

        Assert.Equal((2, "Bob", "Sizes as measured"), (outcome.Version!.Number, outcome.Version.Author, outcome.Version.Summary));
        Assert.Equal(text, await edited.TextAsync());
        Assert.Equal([Employees, Tax], (await edited.Store.ChangesAsync(EditedPlan.Slug, 1, 2))[0].Changes.Select(change => change.Identity));
        Assert.Null(await edited.Store.FindAsync(draft.Slug));
    }

    [Fact]
    public async Task A_renaming_with_all_that_follows_it_is_published_whole()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann");
        await edited.Editor.SaveAsync(new PlanEdit(draft.Slug, "Ann", [await edited.EditInAsync(draft.Slug, "sites", "VAULT", ("name", "CAVE"))]));
        draft = (await edited.Store.FindAsync(draft.Slug))!;

        // Somebody saves something else meanwhile, so that the changes are brought onto a newer version.
        await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Tax, ("sizeKiB", 98)));
        var outcome = await edited.Drafts.PublishAsync(draft, await edited.Drafts.EditsAsync(draft), "Ann", "Vault renamed");

        Assert.Equal(3, outcome.Version!.Number);
        Assert.DoesNotContain("VAULT", await edited.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(98, (int)(await edited.ContentAsync("dataSets", Tax))["sizeKiB"]!);
    }

    [Fact]
    public async Task What_others_saved_meanwhile_goes_together_with_it()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await ChangedAsync(edited, await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann"), Employees, 512);
        await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("description", "Who works here")));

        var outcome = await edited.Drafts.PublishAsync(draft, await edited.Drafts.EditsAsync(draft), "Ann", "Larger");

        var content = await edited.ContentAsync("dataSets", Employees);
        Assert.Equal((512, "Who works here"), ((int)content["sizeKiB"]!, (string)content["description"]!));
        Assert.Equal(["description"], Assert.Single(outcome.Merged).Keys);
    }

    [Fact]
    public async Task The_same_field_changed_in_both_is_a_conflict_and_the_draft_stays()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await ChangedAsync(edited, await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann"), Employees, 512);
        await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 64)));
        var edits = await edited.Drafts.EditsAsync(draft);

        var conflict = Assert.Single((await edited.Drafts.PublishAsync(draft, edits, "Ann", "Larger")).Conflicts);

        Assert.Equal((Employees, "Bob"), (conflict.Identity, conflict.By!.Author));
        Assert.NotNull(await edited.Store.FindAsync(draft.Slug));
        var solved = await edited.Drafts.PublishAsync(draft, [edits[0] with { Base = conflict.Theirs }], "Ann", "Larger");
        Assert.Equal(3, solved.Version!.Number);
        Assert.Equal(512, (int)(await edited.ContentAsync("dataSets", Employees))["sizeKiB"]!);
    }

    [Fact]
    public async Task What_came_into_the_draft_since_it_was_looked_at_is_not_lost()
    {
        var edited = await EditedPlan.OpenAsync();
        var seen = await ChangedAsync(edited, await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann"), Employees, 512);
        var edits = await edited.Drafts.EditsAsync(seen);
        await ChangedAsync(edited, seen, Tax, 99);

        var refused = await Assert.ThrowsAsync<PlanGoneException>(() => edited.Drafts.PublishAsync(seen, edits, "Ann", "Larger"));

        Assert.Contains("changed meanwhile", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
        Assert.NotNull(await edited.Store.FindAsync(seen.Slug));
    }

    [Fact]
    public async Task A_draft_is_published_once()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await ChangedAsync(edited, await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann"), Employees, 512);
        var edits = await edited.Drafts.EditsAsync(draft);
        await edited.Drafts.PublishAsync(draft, edits, "Ann", "Larger");

        await Assert.ThrowsAsync<PlanGoneException>(() => edited.Drafts.PublishAsync(draft, edits, "Ann", "Larger"));

        Assert.Equal(2, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
    }

    [Fact]
    public async Task A_draft_without_changes_makes_no_version()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann");

        Assert.Equal(1, (await edited.Drafts.PublishAsync(draft, await edited.Drafts.EditsAsync(draft), "Ann", "Nothing")).Version!.Number);
        Assert.NotNull(await edited.Store.FindAsync(draft.Slug));
    }

    [Fact]
    public async Task A_draft_is_discarded_and_a_plan_is_not()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await edited.Drafts.BeginAsync(EditedPlan.Slug, "Trial", "Ann");
        var plan = (await edited.Store.FindAsync(EditedPlan.Slug))!;

        await Assert.ThrowsAsync<ArgumentException>(() => edited.Drafts.DiscardAsync(plan));
        await edited.Drafts.DiscardAsync(draft);

        Assert.Empty(await edited.Store.DraftsAsync(EditedPlan.Slug));
    }

    [Fact]
    public void A_comment_is_one_line_of_some_length()
    {
        Assert.NotNull(PlanDrafts.FaultOfComment(" "));
        Assert.NotNull(PlanDrafts.FaultOfComment("a\nb"));
        Assert.NotNull(PlanDrafts.FaultOfComment(new string('x', 201)));
        Assert.Null(PlanDrafts.FaultOfComment("Larger files"));
    }

    private static async Task<PlanSummary> ChangedAsync(EditedPlan edited, PlanSummary draft, string dataSet, int size)
    {
        await edited.Editor.SaveAsync(new PlanEdit(draft.Slug, "Ann", [await edited.EditInAsync(draft.Slug, "dataSets", dataSet, ("sizeKiB", size))]));
        return (await edited.Store.FindAsync(draft.Slug))!;
    }
}
