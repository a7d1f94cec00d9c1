namespace RiskPlanner.Interchange.Tests;

public sealed class PlanCommentsTests
{
    private const string Backup = "keys[DSET.BACK.KEY001]";

    private static readonly string Text = PlanFile.Write(PlanFile.Read(SamplePlan.Text).Plan!)
        .Replace("  - label: DSET.BACK.KEY001\n", "  # the backup's\n  - label: DSET.BACK.KEY001\n", StringComparison.Ordinal)
        .Replace("    purpose: backup\n", "    purpose: backup # never the same value\n", StringComparison.Ordinal)
        .Replace("      - {utility: REPRO", "      # nightly\n      - {utility: REPRO", StringComparison.Ordinal);

    private static readonly PlanReadResult Read = PlanFile.Read(Text);

    [Fact]
    public void Items_of_the_roots_lists_go_by_name_and_those_inside_by_index() => Assert.Equal(
        ["backupPolicies[DAILY].steps[0]", Backup, $"{Backup}.purpose"],
        Read.Comments.Places.Keys);

    [Fact]
    public void Comments_move_with_their_items()
    {
        var turned = Read.Plan! with { Keys = [.. Read.Plan.Keys.Reverse()] };

        var written = PlanFile.Write(turned, Read.Comments);

        Assert.Contains("keys:\n  # the backup's\n  - label: DSET.BACK.KEY001\n    keyStore: CKDS\n    purpose: backup # never the same value\n", written.Text, StringComparison.Ordinal);
        Assert.Empty(written.Unplaced);
    }

    [Fact]
    public void The_comments_of_a_removed_item_are_given_back()
    {
        var less = Read.Plan! with { Keys = [Read.Plan.Keys[0]] };

        var written = PlanFile.Write(less, Read.Comments);

        Assert.Equal([Backup, $"{Backup}.purpose"], written.Unplaced.Select(comment => comment.Path));
        Assert.Equal("# never the same value", written.Unplaced[1].Comments.Inline);
        Assert.DoesNotContain("never", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_comments_of_a_removed_item_inside_are_given_back()
    {
        var comments = PlanComments.Of([], [new("backupPolicies[DAILY].steps[1].to", new PlaceComments { Inline = "# gone" })], []);

        Assert.Equal("backupPolicies[DAILY].steps[1].to", Assert.Single(PlanFile.Write(Read.Plan!, comments).Unplaced).Path);
    }

    [Fact]
    public void The_comments_of_a_removed_value_stay_in_its_item()
    {
        var less = Read.Plan! with { Keys = [Read.Plan.Keys[0], Read.Plan.Keys[1] with { Purpose = default }] };

        var written = PlanFile.Write(less, Read.Comments);

        Assert.Contains("    keyStore: CKDS\n    # never the same value\n", written.Text, StringComparison.Ordinal);
        Assert.Empty(written.Unplaced);
    }

    [Fact]
    public void An_items_comments_are_taken_out_and_put_back()
    {
        var item = Read.Comments.At(PlanComments.ItemPath("keys", "DSET.BACK.KEY001"));

        Assert.Equal(["", "purpose"], item.Places.Keys);
        Assert.Equal(Read.Comments.ToJson(), Read.Comments.Without(Backup).With(Backup, item).ToJson());
        Assert.Equal(["backupPolicies[DAILY].steps[0]"], Read.Comments.Without(Backup).Places.Keys);
    }

    [Fact]
    public void What_lies_beside_a_place_is_not_in_it()
    {
        var inline = new PlaceComments { Inline = "# a" };
        var comments = PlanComments.Of([], [new("keys[A]", inline), new("keys[A]x", inline), new("keys[A.B]", inline), new("keys[A][0]", inline)], []);

        Assert.Equal(["", "[0]"], comments.At("keys[A]").Places.Keys);
    }

    [Fact]
    public void A_header_does_not_fit_into_a_place() =>
        Assert.Throws<ArgumentException>(() => Read.Comments.With(Backup, PlanComments.Of(["# top"], [], [])));

    [Theory]
    [InlineData("# a comment", true)]
    [InlineData("", true)]
    [InlineData("name: a key", false)]
    [InlineData("# one\nname: two", false)]
    [InlineData("# one\u2028name: two", false)]
    public void A_line_is_a_comment_or_blank(string line, bool right)
    {
        Assert.Equal(right, Record.Exception(() => new PlaceComments { Before = [line] }) is null);
        Assert.Equal(right, Record.Exception(() => new PlaceComments { Inline = line }) is null);
        Assert.Equal(right, Record.Exception(() => new PlaceComments { After = [line] }) is null);
        Assert.Equal(right, Record.Exception(() => PlanComments.Of([line], [], [])) is null);
        Assert.Equal(right, Record.Exception(() => PlanComments.Of([], [], [line])) is null);
    }

    [Fact]
    public void The_json_is_the_same_whatever_the_order()
    {
        var places = Read.Comments.Places.ToList();
        places.Reverse();

        Assert.Equal(Read.Comments.ToJson(), PlanComments.Of([], places, []).ToJson());
        Assert.Equal("""{"places":{"a":{"before":["# b",""],"inline":"# c","after":["# d"]}},"end":["# e"]}""",
            PlanComments.Of([], [new("a", new PlaceComments { Before = ["# b", ""], Inline = "# c", After = ["# d"] })], ["# e"]).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"colour":[]}""")]
    [InlineData("""{"header":["no comment"]}""")]
    [InlineData("""{"header":null}""")]
    [InlineData("""{"header":[null]}""")]
    [InlineData("""{"places":{"a":null}}""")]
    [InlineData("""{"places":{"a":{"inline":"name: two"}}}""")]
    [InlineData("""{"end":[],"end":[]}""")]
    public void Json_of_another_form_is_refused(string json) => Assert.Throws<FormatException>(() => PlanComments.FromJson(json));

    [Fact]
    public void An_identity_with_brackets_stays_one() =>
        Assert.Equal([("keys", false), (@"A]\[B.C", true), ("x", false)], CommentPath.Parts($"{PlanComments.ItemPath("keys", @"A]\[B.C")}.x"));

    [Fact]
    public void Equal_identities_are_told_apart() => Assert.Equal(["A", "B", "A~2", "A~3"], ItemNames.Unique(["A", "B", "A", "A"]));
}
