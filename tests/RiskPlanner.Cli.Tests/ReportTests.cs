using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task The_figures_of_the_summary_are_those_of_verdicts_and_alignment()
    {
        var summary = (await JsonAsync("--sections", "summary")).GetProperty("summary");

        using var verdicts = JsonDocument.Parse((await CommandLine.RunAsync("verdicts", CommandLine.SamplePlan, "--format", "json")).Out);
        var columns = new List<List<JsonElement>>();
        foreach (var table in verdicts.RootElement.EnumerateArray())
        {
            var rows = table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("details").EnumerateArray().ToList()).ToList();
            for (var column = 1; column < rows[0].Count; column++) columns.Add([.. rows.Select(row => row[column])]);
        }

        Assert.Equal(columns.Sum(DataSets), summary.GetProperty("dataSets").GetInt32());
        Assert.Equal(columns.Where(column => column.TrueForAll(IsFine)).Sum(DataSets), summary.GetProperty("dataSetsProtected").GetInt32());
        Assert.Equal(columns.Where(column => column.Exists(detail => detail.GetProperty("lost").GetInt32() > 0)).Sum(DataSets), summary.GetProperty("dataSetsLost").GetInt32());
        foreach (var count in summary.GetProperty("verdicts").EnumerateObject())
            Assert.Equal(columns.SelectMany(column => column).Where(detail => detail.GetProperty("verdict").GetString() == count.Name).Sum(detail => detail.GetProperty("dataSets").GetInt32()), count.Value.GetInt32());

        using var alignment = JsonDocument.Parse((await CommandLine.RunAsync("align", CommandLine.SamplePlan, "--format", "json")).Out);
        var margins = alignment.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("marginDays")).Where(margin => margin.ValueKind == JsonValueKind.Number);
        Assert.Equal(margins.Min(margin => margin.GetDouble()), summary.GetProperty("worstMarginDays").GetDouble());

        static int DataSets(List<JsonElement> column) => column[0].GetProperty("dataSets").GetInt32();
        static bool IsFine(JsonElement detail) => detail.GetProperty("lost").GetInt32() + detail.GetProperty("unavailable").GetInt32() + detail.GetProperty("targetsMissed").GetInt32() == 0;
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Sections_that_are_not_asked_for_are_null_and_findings_are_those_of_the_one_list()
    {
        var report = await JsonAsync("--sections", "findings,policies");

        Assert.Equal(["policies", "findings"], report.GetProperty("sections").EnumerateArray().Select(section => section.GetString()));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("summary").ValueKind);
        using var findings = JsonDocument.Parse((await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--format", "json")).Out);
        Assert.Equal(
            findings.RootElement.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()),
            report.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()));
    }

    [Fact]
    public async Task The_cover_names_the_hash_of_the_data_that_lie_beside_the_file_and_that_json_gives_again()
    {
        string[] options = ["report", CommandLine.SamplePlan, "--sections", "cover,assumptions", "--author", "A. O'Neil", "--classification", "internal"];
        var html = _folder.File("report.html");

        Assert.Equal(0, (await CommandLine.RunAsync((string[])[.. options, "--format", "html", "--out", html])).Code);

        var beside = await File.ReadAllBytesAsync(_folder.File("report.data.json"));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(beside)), await File.ReadAllTextAsync(html), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(beside), (await CommandLine.RunAsync([.. options, "--format", "json"])).Out);
    }

    [Fact]
    public async Task Assumptions_are_those_of_verdicts_of_their_replays_and_of_the_ways_of_data_each_once()
    {
        var sentences = (await JsonAsync("--sections", "exposure,assumptions")).GetProperty("assumptions").EnumerateArray().Select(sentence => sentence.GetString()!).ToList();

        Assert.Contains(sentences, sentence => sentence.StartsWith("Each cell is one event on one target", StringComparison.Ordinal));
        var assumed = Simulation.Replay.ReplayAssumptions.Of(Interchange.PlanFile.Read(await File.ReadAllTextAsync(CommandLine.SamplePlan)).Plan!, []).Select(assumption => assumption.Sentence).ToList();
        Assert.True(assumed.Count > 5);
        Assert.Subset(sentences.ToHashSet(), assumed.ToHashSet());
        Assert.Contains("Sessions of TLS, HTTPS and SSH hold what they promise: 'riskplanner tls' looks at the settings.", sentences);
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Fact]
    public async Task Evidence_of_the_noes_is_of_cells_by_which_data_is_lost_alone()
    {
        var replays = (await JsonAsync("--sections", "evidence", "--evidence", "no")).GetProperty("replays").EnumerateArray().ToList();

        Assert.NotEmpty(replays);
        Assert.Contains(replays, replay => replay.GetProperty("outcome").GetProperty("outcome").GetString() == "lost");
        Assert.All(replays, replay => Assert.NotEqual("Key store loss", replay.GetProperty("threat").GetString()));
        Assert.Equal(JsonValueKind.Null, (await JsonAsync("--sections", "evidence", "--evidence", "none")).GetProperty("replays").ValueKind);
    }

    [Fact]
    public async Task A_second_standard_is_beside_the_plans_own_and_only_where_it_is_asked_for()
    {
        var standard = Testing.Repository.PathOf("samples/standards/ibm-encrkey.yaml");

        var report = await JsonAsync("--sections", "standards", "--compare-standard", standard);

        var store = report.GetProperty("standards").GetProperty("keyStores").EnumerateArray().First();
        Assert.Equal(["keyStore", "labels", "first", "second"], store.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["name", "errors", "warnings", "together", "leastBetween", "slip", "grown"], store.GetProperty("second").EnumerateObject().Select(property => property.Name));
        Assert.Equal("IBM ENCRKEY", store.GetProperty("second").GetProperty("name").GetString());
        Assert.True(store.GetProperty("second").GetProperty("errors").GetInt32() > 0);
        Assert.Equal(["keys"], (await JsonAsync("--sections", "keys")).GetProperty("sections").EnumerateArray().Select(section => section.GetString()));

        var html = _folder.File("report.html");
        Assert.Equal(0, (await CommandLine.RunAsync("report", CommandLine.SamplePlan, "--sections", "cover,standards", "--compare-standard", standard, "--format", "html", "--out", html)).Code);
        var page = await File.ReadAllTextAsync(html);
        Assert.Contains("Two naming standards side by side", page, StringComparison.Ordinal);
        Assert.Contains("--compare-standard STANDARD.yaml", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_second_standard_excuses_is_no_error_of_it()
    {
        var plain = await File.ReadAllTextAsync(Testing.Repository.PathOf("samples/standards/ibm-encrkey.yaml"));
        var excusing = _folder.File("excusing.yaml");
        await File.WriteAllTextAsync(excusing, $"{plain.TrimEnd()}\nexceptions:\n  - {{mask: DSET.BACK.PAYROLL.*, why: Until the next rekeying, until: 2099-12-31}}\n");

        var (strict, mild) = (await ErrorsAsync(Testing.Repository.PathOf("samples/standards/ibm-encrkey.yaml")), await ErrorsAsync(excusing));

        Assert.True(mild < strict, $"{strict} errors, {mild} with an exception");
        // As many as the linter counts.
        Assert.Contains($" {mild} errors", (await CommandLine.RunAsync("lint", CommandLine.SamplePlan, "--standard", excusing)).Out, StringComparison.Ordinal);

        async Task<int> ErrorsAsync(string standard) => (await JsonAsync("--sections", "standards", "--compare-standard", standard))
            .GetProperty("standards").GetProperty("keyStores").EnumerateArray().First().GetProperty("second").GetProperty("errors").GetInt32();
    }

    [Fact]
    public async Task Changes_since_an_earlier_plan_name_item_and_field_and_the_verdicts_that_differ()
    {
        var earlier = _folder.File("earlier.yaml");
        var text = await File.ReadAllTextAsync(CommandLine.SamplePlan);
        await File.WriteAllTextAsync(earlier, text.Replace("    backups: [FLASH-ONLY]", "    backups: [DAILY-REPRO]", StringComparison.Ordinal));

        var changes = (await JsonAsync("--sections", "changes", "--since", earlier)).GetProperty("changes");

        var item = Assert.Single(changes.GetProperty("items").EnumerateArray());
        Assert.Equal(("dataSets", "PAYROLL.WORK.SORTED"), (item.GetProperty("section").GetString(), item.GetProperty("identity").GetString()));
        Assert.Equal("backups", Assert.Single(item.GetProperty("fields").EnumerateArray()).GetProperty("key").GetString());
        Assert.Contains(changes.GetProperty("verdicts").EnumerateArray(), verdict => verdict.GetProperty("threat").GetString() == "Disk failure" && verdict.GetProperty("worse").GetBoolean());
    }

    [Theory]
    [InlineData("--sections changes --format json", "'changes' needs --since OLD.yaml")]
    [InlineData("--sections standards --format json", "'standards' needs --compare-standard S.yaml")]
    [InlineData("--sections cover,colour --format json", "'colour' is no section. Expected: some of cover,summary,topology,keys,standards,policies,matrix,findings,exposure,window,assumptions,changes,evidence.")]
    [InlineData("--sections , --format json", "names no section")]
    [InlineData("--evidence some --format json", "some")]
    [InlineData("--format pdf", "A PDF needs --out FILE.")]
    [InlineData("", "A PDF needs --out FILE.")]
    public async Task What_cannot_be_meant_is_refused(string options, string message)
    {
        var result = await CommandLine.RunAsync([.. "report".Split(' '), CommandLine.SamplePlan, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> JsonAsync(params string[] options)
    {
        var result = await CommandLine.RunAsync(["report", CommandLine.SamplePlan, .. options, "--format", "json"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
