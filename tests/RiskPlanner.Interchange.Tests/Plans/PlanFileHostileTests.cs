using System.Text;

namespace RiskPlanner.Interchange.Tests;

public sealed class PlanFileHostileTests
{
    [Fact]
    public void Unreadable_yaml_is_one_fault_with_its_place()
    {
        var fault = SamplePlan.OnlyFault("schema: 1\nname: Small\nsites: [one}\n");

        Assert.Equal((3, 12), (fault.Line, fault.Column));
        Assert.StartsWith("The file is readable YAML or JSON; from here on it is not:", fault.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema: 1\nsites:\n  - {name: A, zones: [B}\n  - {name: C}\n", 3, 24)]
    [InlineData("schema: 1\nsites: [{name: A, zones: [B}]\nname: C\n", 3, 1)]
    [InlineData("schema: 1\nsites: [{name: A, zones: {B]}]\nname: C\n", 2, 28)]
    [InlineData("schema: 1\nname: 'Small\nsites: []\n", 2, 7)]
    [InlineData("schema: 1\nname: \"Sm\\qll\"\nsites: []\n", 2, 7)]
    [InlineData("schema: 1\nname: a: b\nsites: []\n", 2, 8)]
    [InlineData("schema: 1\n  name: a\nsites: []\n", 2, 7)]
    [InlineData("schema: 1\nname: @a\nsites: []\n", 2, 7)]
    [InlineData("schema: 1\nsites\nname: a\n", 2, 1)]
    public void Unreadable_YAML_is_told_in_its_line(string text, int line, int column)
    {
        var fault = SamplePlan.OnlyFault(text);

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.DoesNotContain("Operation is not valid", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_bracket_is_named_with_its_line() => Assert.Equal(
        "The file is readable YAML or JSON; from here on it is not: the bracket or brace of line 2 is still open.",
        SamplePlan.OnlyFault("schema: 1\nsites: [{name: A, zones: [B}]\nname: C\n").Rule);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    public void An_empty_file_is_one_fault(string text) =>
        Assert.Equal("The file holds a plan; it is empty.", SamplePlan.OnlyFault(text).Rule);

    [Fact]
    public void A_second_document_is_refused_where_it_begins()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.Text + "\n---\nschema: 1\n");

        Assert.Equal((35, 1, "---"), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void Aliases_are_refused_before_they_can_multiply()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
            bomb.Append($"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n");

        var faults = PlanFile.Read(bomb.ToString()).Faults;

        Assert.Equal(250, faults.Count(fault => fault.Rule == "A plan is written without YAML aliases."));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused_without_descending(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 200_000));

        Assert.Contains("at most 32 deep", SamplePlan.OnlyFault(text).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_limit_is_not_looked_at()
    {
        var fault = Assert.Single(PlanFile.Read(SamplePlan.Text, maximumBytes: 100).Faults);

        Assert.Equal(("The file is too large to be read.", "at most 100 bytes"), (fault.Rule, fault.Expected));
    }

    [Fact]
    public void A_label_that_ends_in_a_line_feed_is_refused()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("keyLabel: DSET.PRIM.KEY001\n", "keyLabel: |\n      DSET.PRIM.KEY001\n"));

        Assert.Equal(("dataSets[0].keyLabel", "DSET.PRIM.KEY001\n"), (fault.Path, fault.Value));
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_is_thrown()
    {
        var sample = Encoding.UTF8.GetBytes(Repository.Read("samples/payroll-two-sites.yaml"));
        var random = new Random(20261121);
        const string Marks = "{}[]:,-#&*!|>'\"%@`\t\n \\?~0aZ\0\u00ff";

        for (var i = 0; i < 400; i++)
        {
            var bytes = sample.ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                var mark = (byte)Marks[random.Next(Marks.Length)];
                switch (random.Next(4))
                {
                    case 0: bytes[at] = mark; break;
                    case 1: bytes.Insert(at, mark); break;
                    case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                    default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at))); break;
                }
            }

            var result = PlanFile.Read(Encoding.UTF8.GetString([.. bytes]));

            Assert.Equal(result.Plan is null, result.Faults.Count > 0);
            Assert.All(result.Faults, fault => Assert.True(fault is { Line: > 0, Column: > 0 }));
        }
    }
}
