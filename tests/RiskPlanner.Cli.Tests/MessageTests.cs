using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Tests;

/// <summary>Messages hold words out of files and command lines, and show them as what they are.</summary>
public sealed class MessageTests : IDisposable
{
    private const string WithoutDataSets = """
        schema: 1
        name: Small
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
        arrays:
          - {name: ARRAY-P, site: PROD, volumes: [PRD001]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tabels\u001b[2J")]
    [InlineData("tab\nriskplanner: all is well")]
    [InlineData("tab\u202eels")]
    [InlineData("tab\rels")]
    public async Task Words_of_a_command_line_neither_steer_the_terminal_nor_begin_a_line(string verb)
    {
        var result = await CommandLine.RunAsync(verb);

        Assert.Equal(2, result.Code);
        Assert.DoesNotContain(result.Error, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', result.Error);
        Assert.DoesNotContain("\nriskplanner: all is well", result.Error, StringComparison.Ordinal);
        Assert.Contains("tab", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_plan_neither_steer_the_terminal_nor_begin_a_line()
    {
        var file = _folder.Write("bad.yaml", WithoutDataSets.Replace("name: Small", "name: \"Sm\\e[31m\\nall\"\ncolour: \"\\e]0;x\\a\"", StringComparison.Ordinal));

        var result = await CommandLine.RunAsync("check", file);

        Assert.Equal(2, result.Code);
        Assert.DoesNotContain(result.Error, character => char.IsControl(character) && character != '\n');
        Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.True(line.StartsWith(file, StringComparison.Ordinal) || line.StartsWith("riskplanner:", StringComparison.Ordinal), line));
    }

    [Theory]
    [InlineData("Müller & Söhne, 東京 😀", "Müller & Söhne, 東京 😀")]
    [InlineData("a\tb\u0007\u0085c\u200fd", "a\\u0009b\\u0007\\u0085c\\u200Fd")]
    public void Letters_of_every_script_stay(string text, string printable) => Assert.Equal(printable, PrintableWriter.Printable(text));

    [Fact]
    public async Task Messages_that_nobody_can_hear_change_nothing_of_the_exit_code()
    {
        var host = new CommandLineHost(TextWriter.Null, new ClosedWriter(), TimeProvider.System);

        Assert.Equal(2, await RiskPlannerCommandLine.RunAsync(["tabels"], host));
        Assert.Equal(2, await RiskPlannerCommandLine.RunAsync(["check", "no-such-plan.yaml"], host));
    }

    [Fact]
    public async Task A_plan_without_data_sets_has_no_moment_to_look_at()
    {
        var file = _folder.Write("plan.yaml", WithoutDataSets);

        var result = await CommandLine.RunAsync("replay", file, "--event", "site-loss target=PROD", "--at", "2026-06-01T00:00:00Z");

        Assert.Equal(2, result.Code);
        Assert.Contains("the plan has no data set", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("program itself", result.Error, StringComparison.Ordinal);
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("Bad file descriptor");

        public override void WriteLine(string? value) => throw new IOException("Bad file descriptor");
    }
}
