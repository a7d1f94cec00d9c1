using System.Text;

namespace RiskPlanner.Cli.Tests;

/// <summary>Every verb that reads a file reads it as UTF-8, and says the same of one that is none.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Latin = "(2,14): '0xFC' - This is not UTF-8. Expected: a file in UTF-8";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> PlanVerbs =>
    [
        ["check"],
        ["check", "--format", "json"],
        ["verdicts"],
        ["verdicts", "--format", "json"],
        ["replay", "--event", "site-loss target=PROD"],
        ["replay", "--event", "site-loss target=PROD", "--world", "symbolic"],
        ["align"],
        ["destroy", "--key", "DSET.PRIM.HISTORY.KEY001", "--at", "2026-02-01T00:00:00Z"],
        ["format"],
        ["format", "--check"],
        ["format", "--stdout"],
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(PlanVerbs))]
    public async Task A_plan_in_Latin_1_is_refused_by_every_verb_at_the_same_place(string[] verb)
    {
        var file = await WriteAsync("plan.yaml", Encoding.Latin1.GetBytes("schema: 1\nname: Gehaltsübersicht\n"));

        var result = await CommandLine.RunAsync([verb[0], file, .. verb[1..]]);

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.StartsWith(file + Latin, result.Error, StringComparison.Ordinal);
        Assert.Contains($"{file} has 1 fault.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlanVerbs))]
    public async Task A_plan_in_UTF_16_is_refused_by_every_verb(string[] verb)
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(await File.ReadAllTextAsync(CommandLine.SamplePlan))).ToArray();
        var file = await WriteAsync("plan.yaml", bytes);

        var result = await CommandLine.RunAsync([verb[0], file, .. verb[1..]]);

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.StartsWith($"{file}(1,1): The file is in UTF-16 (little-endian). Expected: a file in UTF-8.", result.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
    }

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(PlanVerbs))]
    public async Task A_byte_order_mark_of_UTF_8_changes_nothing(string[] verb)
    {
        var bytes = await File.ReadAllBytesAsync(CommandLine.SamplePlan);
        var plain = await CommandLine.RunAsync([verb[0], await WriteAsync("plan.yaml", bytes), .. verb[1..]]);
        var marked = await CommandLine.RunAsync([verb[0], await WriteAsync("plan.yaml", [0xEF, 0xBB, 0xBF, .. bytes]), .. verb[1..]]);

        // It is no part of the plan, yet none of the canonical form either.
        if (verb.Contains("--check"))
            Assert.Equal((1, $"{_folder.File("plan.yaml")}: not canonical{Environment.NewLine}"), (marked.Code, marked.Out));
        else
            Assert.Equal((plain.Code, plain.Out), (marked.Code, marked.Out.Length == 0 ? plain.Out : marked.Out));
    }

    [Fact]
    public async Task Standard_input_is_read_as_strictly()
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.Latin1.GetBytes("schema: 1\nname: Gehaltsübersicht\n"), "format", "-");

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.StartsWith("standard input" + Latin, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_read_as_strictly()
    {
        var file = await WriteAsync("model.xml", Encoding.Latin1.GetBytes("<opsa-mef>\n<label>ü</label></opsa-mef>\n"));

        var result = await CommandLine.RunAsync("cutsets", file);

        Assert.Equal(2, result.Code);
        Assert.Contains($"{file}(2): invalid-xml: '0xFC' - This is not UTF-8. Line 2, position 8. Expected: a file in UTF-8", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_from_a_file_are_read_as_strictly()
    {
        var file = await WriteAsync("arguments", Encoding.Latin1.GetBytes("tables\n--assume ü\n"));

        var result = await CommandLine.RunAsync($"@{file}");

        Assert.Equal(2, result.Code);
        Assert.Contains($"{file}(2,10): '0xFC' - This is not UTF-8.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_arguments_that_is_too_large_is_refused_with_its_limit()
    {
        var file = await WriteAsync("arguments", "check\n"u8.ToArray());
        await using (var large = new FileStream(file, FileMode.Open)) large.SetLength(ArgumentFile.MostBytes + 1);

        var result = await CommandLine.RunAsync($"@{file}");

        Assert.Equal(2, result.Code);
        Assert.Contains($"more than {ArgumentFile.MostBytes:N0} bytes", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_can_stand_in_a_file()
    {
        var file = await WriteAsync("arguments", "# one plan\ncheck\n  --format json\n"u8.ToArray());

        var result = await CommandLine.RunAsync($"@{file}", CommandLine.SamplePlan);

        Assert.StartsWith("[", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_and_names_no_file_is_itself()
    {
        var result = await CommandLine.RunAsync("destroy", CommandLine.SamplePlan, "--key", "@PAY.KEY001", "--at", "2026-02-01T00:00:00Z");

        Assert.Equal(2, result.Code);
        Assert.Contains("'@PAY.KEY001'", result.Error, StringComparison.Ordinal);
        Assert.Contains("The plan has no key label of that name.", result.Error, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, byte[] bytes)
    {
        await File.WriteAllBytesAsync(_folder.File(name), bytes);
        return _folder.File(name);
    }
}
