namespace RiskPlanner.Interchange.Tests;

/// <summary>Comments that are kept beside the items of a plan instead of in a file.</summary>
public sealed class ItemCommentsTests
{
    private static readonly PlanReadResult Sample = PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml"));

    private static readonly List<PlanItem> Items = [.. PlanItems.Split(Sample.Plan!, Sample.Comments)];

    [Fact]
    public void A_plan_from_its_items_has_all_comments_at_their_places()
    {
        var written = PlanFile.Write(PlanContent.Assemble(Items), PlanItems.CommentsOf(Items));

        Assert.Equal(PlanFile.Write(Sample.Plan!, Sample.Comments).Text, written.Text);
    }

    [Fact]
    public void An_item_has_its_own_comments_with_paths_inside_of_it() => Assert.Equal(
        """{"places":{"sizeKiB":{"before":["# Published by the tax office, so nobody encrypts it."]}}}""",
        Items.Single(item => item.Identity == "PAYROLL.TAX.TABLES").Comments);

    [Fact]
    public void An_item_without_comments_has_none() => Assert.Null(Items.Single(item => item.Identity == "PAYROLL.MASTER.EMPLOYEE").Comments);

    [Fact]
    public void The_head_has_the_top_of_the_file_and_what_is_said_about_lists()
    {
        var head = PlanComments.FromJson(Items[0].Comments!);

        Assert.StartsWith("# yaml-language-server:", head.Header[0], StringComparison.Ordinal);
        Assert.Contains("arrays", head.Places.Keys);
        Assert.DoesNotContain(head.Places.Keys, path => path.Contains('[', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"header":["# top"]}""")]
    public void Comments_that_no_item_can_have_are_refused(string comments)
    {
        var item = Items.Single(item => item.Identity == "PROD") with { Comments = comments };

        Assert.Contains("sites 'PROD'", Assert.Throws<InvalidDataException>(() => PlanItems.CommentsOf([item])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_of_what_is_gone_can_go_to_the_end_of_the_file()
    {
        var comments = PlanComments.Of([], [new("sites[GONE]", new PlaceComments { Before = ["# a"], Inline = "# b" })], ["# end"]);

        var moved = comments.MovedToEnd(PlanFile.Write(Sample.Plan!, comments).Unplaced);

        Assert.EndsWith("\n# end\n\n# About sites[GONE], which is gone:\n# a\n# b\n", PlanFile.Write(Sample.Plan!, moved).Text, StringComparison.Ordinal);
        Assert.Empty(moved.Places);
    }
}
