using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using RiskPlanner.Interchange.Tests.OpenPsa;

namespace RiskPlanner.Cli.Tests;

/// <summary>The cut sets of a plan, and its fault tree for other programs.</summary>
public sealed class PlanCutSetsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Each_listed_set_is_a_command_that_ends_as_told_and_of_which_no_part_does()
    {
        var root = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "LEDGER.RATES.DAILY", "--list", "100000");
        var listed = root.GetProperty("listed").EnumerateArray().Select(set => set.EnumerateArray().Select(EventOf).ToList()).ToList();
        var replays = root.GetProperty("replays").EnumerateArray().Select(text => text.GetString()!).ToList();
        var chosen = listed.Index().Where(set => set.Item.Count == 1).Take(4).Concat(listed.Index().Where(set => set.Item.Count == 2).Take(4)).ToList();

        Assert.Equal(8, chosen.Count);
        foreach (var (number, set) in chosen)
        {
            Assert.Equal("lost", await OutcomeOf(Arguments(replays[number]), "LEDGER.RATES.DAILY"));
            var at = root.GetProperty("at").GetString();
            if (set.Count < 2) continue;
            foreach (var part in set) Assert.NotEqual("lost", await OutcomeOf(["replay", CommandLine.SamplePlan, "--event", $"{part} at={at} discovered=at-once"], "LEDGER.RATES.DAILY"));
        }
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Counts_orders_and_lists_agree()
    {
        var root = await JsonAsync("cutsets", CommandLine.SamplePlan, "--application", "PAYROLL", "--list", "100000", "--importance");
        var listed = root.GetProperty("listed").EnumerateArray().Select(set => set.GetArrayLength()).ToList();
        var orders = root.GetProperty("orders").EnumerateArray().Select(count => int.Parse(count.GetString()!, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal("lost", root.GetProperty("top").GetString());
        Assert.Equal(int.Parse(root.GetProperty("count").GetString()!, CultureInfo.InvariantCulture), listed.Count);
        Assert.Equal(orders.Index().Select(order => order.Item), orders.Index().Select(order => listed.Count(length => length == order.Index)));
        Assert.Equal(orders[1], root.GetProperty("singlePoints").GetArrayLength());
        Assert.Equal(2, root.GetProperty("truncatedAt").GetInt32());
        Assert.All(root.GetProperty("importance").EnumerateArray(), weight => Assert.Equal(3, weight.GetProperty("orders").GetArrayLength()));
        Assert.Equal(orders[1], root.GetProperty("importance").EnumerateArray().Sum(weight => weight.GetProperty("orders")[1].GetInt32()));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_single_point_of_loss_says_what_dies_with_it_and_why()
    {
        var root = await JsonAsync("cutsets", CommandLine.SamplePlan, "--estate");
        var points = root.GetProperty("singlePoints").EnumerateArray().ToList();
        var ledger = points.Single(point => EventOf(point) == "key-destruction target=DSET.PRIM.LEDGER.KEY001");

        Assert.True(ledger.GetProperty("commonCause").GetBoolean());
        Assert.Contains("LEDGER.POSTINGS.CURRENT", ledger.GetProperty("named").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(2, ledger.GetProperty("dataSets").GetInt32());
        Assert.NotEqual("", ledger.GetProperty("why").GetString());
        Assert.Contains(points, point => EventOf(point) == "site-loss target=PROD");
        // Most data sets first.
        Assert.Equal(points.Select(point => point.GetProperty("dataSets").GetInt32()).OrderDescending(), points.Select(point => point.GetProperty("dataSets").GetInt32()));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task What_is_not_available_is_brought_about_by_more_than_what_is_lost()
    {
        var lost = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "PAYROLL.MASTER.EMPLOYEE");
        var unavailable = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "PAYROLL.MASTER.EMPLOYEE", "--top", "unavailable");

        Assert.DoesNotContain(lost.GetProperty("singlePoints").EnumerateArray(), point => EventOf(point) == "racf-loss target=CKDS-MAIN");
        Assert.Contains(unavailable.GetProperty("singlePoints").EnumerateArray(), point => EventOf(point) == "racf-loss target=CKDS-MAIN");
    }

    [Fact]
    public async Task The_worst_moment_has_as_many_single_points_as_any_other()
    {
        var worst = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "LEDGER.BALANCE.QUARTER", "--worst", "--order", "1");

        foreach (var at in new[] { "2026-03-15T12:00:00Z", "2026-05-15T12:00:00Z", "2026-06-29T12:00:00Z" })
        {
            var other = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "LEDGER.BALANCE.QUARTER", "--at", at, "--order", "1");
            Assert.InRange(other.GetProperty("singlePoints").GetArrayLength(), 0, worst.GetProperty("singlePoints").GetArrayLength());
        }
    }

    [Fact]
    public async Task The_text_says_what_is_counted_and_how_to_replay_it()
    {
        var result = await CommandLine.RunAsync("cutsets", CommandLine.SamplePlan, "--data-set", "HISTORY.YEARS.CLOSED", "--list", "1");

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("Single points of loss: none.", result.Out, StringComparison.Ordinal);
        Assert.Contains("By a common cause:", result.Out, StringComparison.Ordinal);
        Assert.Contains($"riskplanner replay {CommandLine.SamplePlan} --event '", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing says what of the plan is meant. Expected: one of --data-set NAME, --application A, --estate.")]
    [InlineData("--data-set and --estate are several things.", "--data-set", "LEDGER.RATES.DAILY", "--estate")]
    [InlineData("The plan has no data set 'NONE'.", "--data-set", "NONE")]
    [InlineData("--application 'NONE': The plan has no data set of that application. Expected: one of PAYROLL, LEDGER, HISTORY.", "--application", "NONE")]
    [InlineData("--order: sets of 4 events are not looked for in a plan. Expected: 1 to 3.", "--estate", "--order", "4")]
    [InlineData("--top: 'gone' is nothing that a plan comes to. Expected: lost or unavailable.", "--estate", "--top", "gone")]
    [InlineData("--at: '2031-01-01T00:00:00Z' is outside the plan's horizon.", "--estate", "--at", "2031-01-01T00:00:00Z")]
    [InlineData("--mission-time:", "--estate", "--mission-time", "24")]
    [InlineData("--of: 'some' is nothing that people lose. Expected: any or all.", "--estate", "--people", "--of", "some")]
    [InlineData("--of says what people lose. Expected: --people beside it.", "--estate", "--of", "all")]
    [InlineData("--at and --worst are two moments.", "--estate", "--at", "2026-03-01T00:00:00Z", "--worst")]
    public async Task A_wrong_question_about_a_plan_is_bad_input_with_what_is_expected(string message, params string[] options)
    {
        var result = await CommandLine.RunAsync(["cutsets", CommandLine.SamplePlan, .. options]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public async Task A_model_is_read_as_ever_whatever_its_name_and_has_no_options_of_plans()
    {
        var model = _folder.Write("model.yaml", "\n <opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><and><basic-event name=\"a\"/><basic-event name=\"b\"/></and></define-gate></define-fault-tree></opsa-mef>");

        Assert.Contains("Minimal cut sets: 1", (await CommandLine.RunAsync("cutsets", model)).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var refused = await CommandLine.RunAsync("cutsets", model, "--estate");
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("is an Open-PSA model. Expected: a plan file, or no --estate.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task An_exported_model_has_the_same_counts_read_back()
    {
        var (model, plan) = (await ExportAsync("openpsa", "PAYROLL.PAYMENTS.MONTH"), await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "PAYROLL.PAYMENTS.MONTH"));

        Assert.Equal(plan.GetProperty("orders").GetRawText(), (await JsonAsync("cutsets", model)).GetProperty("orders").GetRawText());
    }

    [ScramFact]
    [Trait("Category", "LongProof")]
    public async Task An_exported_model_has_the_same_counts_in_SCRAM()
    {
        foreach (var dataSet in new[] { "PAYROLL.PAYMENTS.MONTH", "PAYROLL.MASTER.EMPLOYEE", "LEDGER.POSTINGS.CURRENT", "HISTORY.YEARS.CLOSED" })
        {
            var (model, plan) = (await ExportAsync("openpsa", dataSet), await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", dataSet));
            var report = _folder.File($"{dataSet}-report.xml");
            using var process = Process.Start(new ProcessStartInfo(ScramFactAttribute.Program, ["--bdd", model, "-o", report]))!;
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));

            Assert.Equal(0, process.ExitCode);
            Assert.Equal(plan.GetProperty("count").GetString(), (string?)XDocument.Parse(await File.ReadAllTextAsync(report)).Descendants("sum-of-products").Single().Attribute("products"));
        }
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task The_form_of_FTREX_has_the_same_cut_sets()
    {
        var lines = await File.ReadAllLinesAsync(await ExportAsync("ftp", "LEDGER.POSTINGS.CURRENT"));
        var root = await JsonAsync("cutsets", CommandLine.SamplePlan, "--data-set", "LEDGER.POSTINGS.CURRENT");
        var gates = lines.TakeWhile(line => line != "ENDTREE").Select(line => line.Split(' ')).ToDictionary(line => line[0], line => (Sign: line[1], Arguments: line[2..]));

        Assert.Equal("PROCESS LEDGER_POSTINGS_CURRENT-lost", lines[^1]);
        Assert.Equal(root.GetProperty("count").GetString(), Sets("LEDGER_POSTINGS_CURRENT-lost").Count.ToString(CultureInfo.InvariantCulture));

        HashSet<string> Sets(string name) => !gates.TryGetValue(name, out var gate) ? [name]
            : gate.Sign == "+" ? [.. gate.Arguments.SelectMany(Sets)]
            : gate.Arguments.Select(Sets).Aggregate((one, other) => [.. one.SelectMany(first => other.Select(second => string.Join(' ', $"{first} {second}".Split(' ').Order(StringComparer.Ordinal))))]);
    }

    [Fact]
    public async Task A_data_set_that_nothing_loses_has_no_tree_and_no_file()
    {
        var (file, wrong) = (_folder.File("none.xml"), _folder.File("wrong.xml"));
        var none = await CommandLine.RunAsync("export", CommandLine.SamplePlan, "--as", "openpsa", "--data-set", "PAYROLL.MASTER.EMPLOYEE", "--order", "1", "--at", "2026-06-01T12:00:00Z", "--out", file);
        var unknown = await CommandLine.RunAsync("export", CommandLine.SamplePlan, "--as", "openpsa", "--data-set", "NONE", "--out", wrong);

        Assert.Equal(none.Code == ExitCode.Done, File.Exists(file));
        Assert.Equal(ExitCode.BadInput, unknown.Code);
        Assert.False(File.Exists(wrong));
    }

    private async Task<string> ExportAsync(string form, string dataSet)
    {
        var file = _folder.File($"{dataSet}.{(form == "ftp" ? "ftp" : "xml")}");
        var result = await CommandLine.RunAsync("export", CommandLine.SamplePlan, "--as", form, "--data-set", dataSet, "--out", file);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        return file;
    }

    private static string EventOf(JsonElement occurrence) => string.Join(' ', new[]
    {
        occurrence.GetProperty("kind").GetString(),
        $"target={(occurrence.GetProperty("target").GetString() is { } target && target.Contains(' ', StringComparison.Ordinal) ? $"\"{target}\"" : occurrence.GetProperty("target").GetString())}",
        occurrence.TryGetProperty("in", out var store) ? $"in={store.GetString()}" : null,
        occurrence.TryGetProperty("policy", out var policy) ? $"policy={policy.GetString()}" : null,
    }.OfType<string>());

    /// <summary>The words of a command as a shell would have them.</summary>
    private static string[] Arguments(string command) =>
        [.. command.Split('\'').SelectMany((part, number) => number % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];

    private static async Task<string?> OutcomeOf(string[] arguments, string dataSet)
    {
        var result = await CommandLine.RunAsync([.. arguments, "--format", "json"]);
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.GetProperty("outcomes").EnumerateArray().First(outcome => outcome.GetProperty("dataSet").GetString() == dataSet).GetProperty("outcome").GetString();
    }

    private static async Task<JsonElement> JsonAsync(string verb, params string[] options)
    {
        var result = await CommandLine.RunAsync([verb, .. options, "--format", "json"]);
        Assert.Equal("", result.Error);
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
