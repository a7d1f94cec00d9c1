namespace RiskPlanner.Interchange.Tests;

public sealed class CommentPlacementTests
{
    [Fact]
    public void The_comments_of_the_sample_are_all_there_and_it_stays_as_it_is_written()
    {
        var sample = Repository.Read("samples/payroll-two-sites.yaml");

        var once = Formatting.Of(sample);

        Assert.Equal(Lines(sample), Lines(once));
        Assert.Equal(once, Formatting.Of(once));

        static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'));
    }

    [Theory]
    [InlineData("schema: 1\n", "# top\n\nschema: 1\n")]
    [InlineData("schema: 1\n", "# top\n\n# above the key\nschema: 1\n")]
    [InlineData("schema: 1\n", "schema: 1 # the only one\n")]
    [InlineData("sites:\n", "# about sites\n\n# and more\nsites:\n")]
    [InlineData("sites:\n", "sites: # behind a list\n")]
    [InlineData("  - {name: PROD", "  # before the first item\n  - {name: PROD")]
    [InlineData("  - {name: RECOV", "  # before an item\n  - {name: RECOV")]
    [InlineData("  - {name: RECOV", "\n  # a group of its own\n\n  - {name: RECOV")]
    [InlineData("kind: recovery}\n", "kind: recovery} # behind an item in one line\n")]
    [InlineData("  - {name: VAULT, kind: vault}\n", "  - {name: VAULT, kind: vault}\n  # - {name: OLD, kind: vault}\n")]
    [InlineData("name: PAYROLL.MASTER\n", "name: PAYROLL.MASTER # behind the first key of an item\n")]
    [InlineData("    volume: PRD001\n", "    # before a key of an item\n    volume: PRD001\n")]
    [InlineData("    volume: PRD001\n", "    volume: PRD001 # behind a key of an item\n")]
    [InlineData("    steps:\n", "    steps: # behind a list inside\n      # and before its item\n")]
    [InlineData("    backups: [DAILY]\n", "    backups: [DAILY]\n    # last in the item\n  # last in the list\n# last of all\n")]
    [InlineData("    backups: [DAILY]\n", "    backups: [DAILY]\n\n# last of all\n\n# and after that\n")]
    [InlineData("name: Small\n", "name: Small # not a # second\n")]
    [InlineData("name: Small\n", "name: 'Small #1' #no blank after the sign\n")]
    [InlineData("name: Small\n", "name: Small #\ttabs\tinside\n")]
    public void A_comment_in_the_canonical_form_stays_where_it_is(string piece, string with)
    {
        var text = Canonical(piece, with);

        Assert.Equal(text, Formatting.Of(text));
    }

    [Theory]
    [InlineData("# from Windows", "name: Small\n", "name: Small # from Windows   \r\n")]
    [InlineData("    # a", "    backups: [DAILY]\n", "    backups: [ # a\n      DAILY]\n")]
    [InlineData("    # a", "    backups: [DAILY]\n", "    backups: [\n      DAILY, # a\n    ]\n")]
    [InlineData("    # a", "    backups: [DAILY]\n", "    backups: [\n      DAILY\n      # a\n    ]\n")]
    [InlineData("    backups: [DAILY] # a", "    backups: [DAILY]\n", "    backups: [\n      DAILY\n    ] # a\n")]
    [InlineData("  # a", "  - {name: RECOV, kind: recovery}\n", "  - name: RECOV\n    kind: recovery # a\n")]
    [InlineData("  # a", "  - {name: RECOV, kind: recovery}\n", "  - # a\n    {name: RECOV, kind: recovery}\n")]
    [InlineData("# a\nname: Small", "name: Small\n", "      # a\nname: Small\n")]
    [InlineData("# a", "schema: 1\n", "# a\n---\nschema: 1\n")]
    [InlineData("# a", "schema: 1\n", "--- # a\nschema: 1\n")]
    [InlineData("# a", "schema: 1\n", "%YAML 1.2 # a\n---\nschema: 1\n")]
    [InlineData("# a", "schema: 1\n", "# first\n%YAML 1.2\n--- # a\nschema: 1\n")]
    [InlineData("# a", "    backups: [DAILY]\n", "    backups: [DAILY]\n... # a\n")]
    [InlineData("name: Small # a", "name: Small\n", "name: >- # a\n  Small\n")]
    [InlineData("    # a\n    volume: PRD001", "    volume: PRD001\n", "    organisation: sequential-extended # a\n    volume: PRD001\n")]
    [InlineData("    checks: {every: P1D} # a", "    backups: [DAILY]\n", "    backups: [DAILY]\n    checks: # a\n      every: P1D\n")]
    [InlineData("# a\nhorizon: {from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z'}", "name: Small\n", "name: Small\ndescription: '' # a\n")]
    [InlineData("    # a", "    backups: [DAILY]\n", "    backups: [ # a\n    ]\n")]
    [InlineData("    # a", "    backups: [DAILY]\n", "    backups: [DAILY]\n    sizeKiB: 64 # a\n")]
    public void A_comment_elsewhere_gets_its_place(string lines, string piece, string with)
    {
        var text = Canonical(piece, with);

        var once = Formatting.Of(text);

        Assert.Contains($"{lines}\n", once, StringComparison.Ordinal);
        Assert.Equal(once, Formatting.Of(once));
    }

    [Fact]
    public void A_sign_inside_of_a_value_is_no_comment()
    {
        var text = Canonical("name: Small\n", "name: Small\ndescription: \"a # b\\n# c\"\n").Replace("name: Small", "name: |-\n  a # b\n", StringComparison.Ordinal);

        Assert.True(PlanFile.Read(text).Comments.IsEmpty);
    }

    [Fact]
    public void Two_comments_for_one_line_are_both_kept()
    {
        var text = Canonical("  - name: PAYROLL.MASTER\n    application: PAYROLL\n", "  - {name: PAYROLL.MASTER, # a\n     application: PAYROLL, volume: PRD001, keyLabel: DSET.PRIM.KEY001} # b\n")
            .Replace("    volume: PRD001\n    keyLabel: DSET.PRIM.KEY001\n    backups: [DAILY]\n", "", StringComparison.Ordinal);

        Assert.Contains("  # b\n  - name: PAYROLL.MASTER # a\n", Formatting.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_plan_in_braces_comments_are_kept_as_well()
    {
        const string Text = "# top\n{ # c1\n\"schema\": 1, # c2\n\"name\": \"Small\",\n# c3\n\"horizon\": {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z},\n"
            + "sites: [{name: PROD, kind: production # c4\n}\n# c5\n] # c6\n} # c7\n# c8";

        Assert.Equal(
            """
            # top
            # c1
            schema: 1 # c2
            name: Small
            # c3
            horizon: {from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z'}

            sites: # c6
              # c4
              - {name: PROD, kind: production}
              # c5
            # c7
            # c8

            """, Formatting.Of(Text));
    }

    [Fact]
    public void A_text_with_faults_has_no_comments() =>
        Assert.True(PlanFile.Read("# a\n" + SamplePlan.With("PROD,", "prod,")).Comments.IsEmpty);

    [Fact]
    public void A_sign_in_a_directive_is_no_comment() => Assert.DoesNotContain(
        "#", Formatting.Of("%RESERVED tag:x,2000:#a\n---\n" + SamplePlan.Text), StringComparison.Ordinal);

    [Fact]
    public void Two_comments_behind_one_place_are_both_kept()
    {
        var formatted = Formatting.Of(SamplePlan.With("[PRD001, PRD002]", "[PRD001 # one\n      , # two\n      PRD002]"));

        Assert.All(new[] { "# one", "# two" }, comment => Assert.Equal(1, formatted.Split(comment).Length - 1));
    }

    private static string Canonical(string piece, string with)
    {
        var text = PlanFile.Write(PlanFile.Read(SamplePlan.Text).Plan!);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        return text.Replace(piece, with, StringComparison.Ordinal);
    }
}
