using System.Runtime.Versioning;
using System.Text;

namespace RiskPlanner.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Plan = """
        schema: 1
        horizon: {until: 2026-12-31T00:00:00Z, from: 2026-01-01T00:00:00Z} # one year
        name: Small

        # Where we are
        sites:
        - {name: PROD, kind: production}

        """;

    private const string Canonical = """
        schema: 1
        name: Small
        horizon: {from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z'} # one year

        # Where we are
        sites:
          - {name: PROD, kind: production}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plan_whose_canonical_form_nothing_could_read_again_is_refused_and_left_alone()
    {
        var file = _folder.Write("plan.yaml", Plan);
        var size = Encoding.UTF8.GetByteCount(Canonical);

        var refused = await CommandLine.RunAsync(host => host with { LargestPlan = size - 1 }, "format", file);

        Assert.Equal(2, refused.Code);
        Assert.Contains($"its canonical form would have {size:N0} bytes and could not be read any more.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(Plan, await File.ReadAllTextAsync(file));
        Assert.Equal(0, (await CommandLine.RunAsync(host => host with { LargestPlan = size }, "format", file)).Code);
    }

    [Fact]
    public async Task A_file_is_made_canonical_with_its_comments()
    {
        var file = _folder.Write("plan.yaml", Plan);

        var result = await CommandLine.RunAsync("format", file);

        Assert.Equal((0, $"{file}: made canonical{Environment.NewLine}", ""), (result.Code, result.Out, result.Error));
        Assert.Equal(Canonical, await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Name));
    }

    [Fact]
    public async Task A_canonical_file_is_not_touched()
    {
        var file = _folder.Write("plan.yaml", Canonical);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        var result = await CommandLine.RunAsync("format", file);

        Assert.Equal((0, ""), (result.Code, result.Out));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task Check_names_what_is_not_canonical_and_changes_nothing()
    {
        var (file, canonical) = (_folder.Write("plan.yaml", Plan), _folder.Write("canonical.yaml", Canonical));

        var result = await CommandLine.RunAsync("format", "--check", canonical, file);

        Assert.Equal((1, $"{file}: not canonical{Environment.NewLine}"), (result.Code, result.Out));
        Assert.Equal(Plan, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Check_of_canonical_files_is_0() =>
        Assert.Equal(new CommandLineResult(0, "", ""), await CommandLine.RunAsync("format", "--check", _folder.Write("plan.yaml", Canonical)));

    [Fact]
    public async Task A_byte_order_mark_is_not_canonical()
    {
        var file = _folder.File("plan.yaml");
        await File.WriteAllTextAsync(file, Canonical, Encoding.UTF8);

        Assert.Equal(1, (await CommandLine.RunAsync("format", "--check", file)).Code);
        Assert.Equal(0, (await CommandLine.RunAsync("format", file)).Code);
        Assert.Equal(Encoding.ASCII.GetBytes(Canonical), await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Stdout_gets_the_canonical_form_and_the_file_stays()
    {
        var file = _folder.Write("plan.yaml", Plan);

        Assert.Equal(new CommandLineResult(0, Canonical, ""), await CommandLine.RunAsync("format", "--stdout", file));
        Assert.Equal(Plan, await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData(Plan, 0, Canonical)]
    [InlineData("schema: 2\n", 2, "")]
    public async Task A_dash_reads_standard_input_and_writes_standard_output(string input, int code, string output)
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes(input), "format", "-");

        Assert.Equal((code, output), (result.Code, result.Out));
    }

    [Fact]
    public async Task Of_several_files_none_is_changed_when_one_has_faults()
    {
        var (file, wrong) = (_folder.Write("plan.yaml", Plan), _folder.Write("wrong.yaml", Plan + "colour: blue\n"));

        var result = await CommandLine.RunAsync("format", file, wrong, "missing.yaml");

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains("wrong.yaml(8,1): colour", result.Error, StringComparison.Ordinal);
        Assert.Contains("missing.yaml: there is no such file", result.Error, StringComparison.Ordinal);
        Assert.Equal(Plan, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_and_stays_as_it_is()
    {
        var bytes = Encoding.Latin1.GetBytes("# Zürich\n" + Plan);
        await File.WriteAllBytesAsync(_folder.File("plan.yaml"), bytes);

        var result = await CommandLine.RunAsync("format", _folder.File("plan.yaml"));

        Assert.Equal(2, result.Code);
        Assert.Contains("plan.yaml(1,4): '0xFC' - This is not UTF-8. Expected: a file in UTF-8", result.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.File("plan.yaml")));
    }

    [Theory]
    [InlineData("Required argument 'FILE' missing", "format")]
    [InlineData("either --check or --stdout", "format", "--check", "--stdout", "a.yaml")]
    [InlineData("--stdout takes one file; these are 2.", "format", "--stdout", "a.yaml", "b.yaml")]
    [InlineData("- stands alone.", "format", "-", "b.yaml")]
    public async Task What_does_not_go_together_is_2(string message, params string[] args)
    {
        var result = await CommandLine.RunAsync(args);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Permissions_and_links_are_kept()
    {
        var file = _folder.Write("plan.yaml", Plan);
        var link = File.CreateSymbolicLink(_folder.File("link.yaml"), file);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal(0, (await CommandLine.RunAsync("format", link.FullName)).Code);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(file, new FileInfo(link.FullName).LinkTarget);
        Assert.Equal(Canonical, await File.ReadAllTextAsync(file));
    }
}
