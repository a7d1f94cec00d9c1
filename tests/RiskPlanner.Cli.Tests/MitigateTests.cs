using RiskPlanner.Testing;
using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

/// <summary>The cheapest changes of a plan, on the command line.</summary>
public sealed class MitigateTests : IDisposable
{
    private const string At = "2026-04-01T12:00:00Z";

    // Added to, never renamed or dropped.
    private static readonly string[] Fields =
    [
        "plan", "planSha256", "programVersion", "goal", "status", "cost", "bound", "unit", "budget", "costWithoutBudget", "changes", "before", "after", "why", "points", "targets", "frontier", "recommendations",
        "moments", "everyMoment", "commonCauses", "offered", "notOffered", "rounds", "trials",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_answer_has_the_fields_that_others_rely_on_and_is_proven_before_and_after()
    {
        var root = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes");

        foreach (var name in Fields) Assert.True(root.TryGetProperty(name, out _), $"{name} is missing.");
        Assert.Equal("optimal", root.GetProperty("status").GetString());
        Assert.Equal("no-single-loss", root.GetProperty("goal").GetString());
        Assert.Equal(root.GetProperty("cost").GetInt64(), root.GetProperty("bound").GetInt64());
        Assert.Equal(root.GetProperty("cost").GetInt64(), Changes(root).Sum(change => change.GetProperty("cost").GetInt64()));
        Assert.Equal(0, root.GetProperty("after").GetProperty("singlePoints").GetInt32());
        Assert.InRange(root.GetProperty("before").GetProperty("singlePoints").GetInt32(), 1, int.MaxValue);
        Assert.NotEqual("", root.GetProperty("why").GetString());
        Assert.NotEmpty(Changes(root));
        Assert.Equal(Enumerable.Range(1, 8), root.GetProperty("recommendations").EnumerateArray().Select(each => each.GetProperty("number").GetInt32()));
        foreach (var change in Changes(root))
        {
            Assert.All(new[] { "id", "kind", "text", "path" }, name => Assert.NotEqual("", change.GetProperty(name).GetString()));
            Assert.Matches(@"^[a-zA-Z]+(\[\d+\](\.[a-zA-Z.]+)?)?$", change.GetProperty("path").GetString()!);
        }
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task What_it_counts_before_is_what_the_cut_sets_count()
    {
        var answer = await JsonAsync(ExitCode.Findings, "mitigate", CommandLine.SamplePlan, "--at", At, "--budget", "0");
        var sets = await JsonAsync(ExitCode.Done, "cutsets", CommandLine.SamplePlan, "--estate", "--at", At, "--order", "1");

        Assert.Equal(sets.GetProperty("singlePoints").GetArrayLength(), answer.GetProperty("before").GetProperty("singlePoints").GetInt32());
        Assert.Equal(answer.GetProperty("before").GetProperty("singlePoints").GetInt32(), answer.GetProperty("points").GetArrayLength());
        Assert.Empty(Changes(answer));
    }

    [Fact]
    public async Task Each_point_is_a_command_that_loses_the_data_sets_that_are_named()
    {
        var root = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes");
        var points = root.GetProperty("points").EnumerateArray().ToList();

        Assert.All(points, point => Assert.True(point.GetProperty("removed").GetBoolean()));
        foreach (var point in points.Take(4))
        {
            var command = point.GetProperty("replay").GetString()!.Split('\'');
            var replay = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", command[1], "--format", "json");
            using var document = JsonDocument.Parse(replay.Out);
            var lost = document.RootElement.GetProperty("outcomes").EnumerateArray().Where(outcome => outcome.GetProperty("outcome").GetString() == "lost").Select(outcome => outcome.GetProperty("dataSet").GetString()).ToList();
            Assert.All(point.GetProperty("named").EnumerateArray(), name => Assert.Contains(name.GetString(), lost));
        }
    }

    [Fact]
    public async Task A_budget_that_does_not_suffice_buys_what_it_can_and_says_what_would()
    {
        var whole = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes");
        var budget = whole.GetProperty("cost").GetInt64() - 1;
        var part = await JsonAsync(ExitCode.Findings, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes", "--budget", $"{budget}");

        Assert.Equal("impossible", part.GetProperty("status").GetString());
        Assert.InRange(part.GetProperty("cost").GetInt64(), 0, budget);
        Assert.Equal(whole.GetProperty("cost").GetInt64(), part.GetProperty("costWithoutBudget").GetInt64());
        Assert.InRange(part.GetProperty("after").GetProperty("singlePoints").GetInt32(), 1, part.GetProperty("before").GetProperty("singlePoints").GetInt32() - 1);
        Assert.Contains($"the budget is {budget}", part.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(part.GetProperty("after").GetProperty("singlePoints").GetInt32(), part.GetProperty("points").EnumerateArray().Count(point => !point.GetProperty("removed").GetBoolean()));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task The_frontier_goes_from_nothing_changed_to_the_answer_and_less_costs_more_that_stays()
    {
        var root = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--frontier");
        var frontier = root.GetProperty("frontier").EnumerateArray().Select(point => (Cost: point.GetProperty("cost").GetInt64(), Remaining: point.GetProperty("remaining").GetInt64(), Changes: point.GetProperty("changes").GetArrayLength())).ToList();

        Assert.Equal((0, root.GetProperty("before").GetProperty("singlePoints").GetInt64(), 0), frontier[0]);
        Assert.Equal((root.GetProperty("cost").GetInt64(), 0, Changes(root).Count), frontier[^1]);
        Assert.All(frontier.Zip(frontier.Skip(1)), step => Assert.True(step.First.Cost < step.Second.Cost && step.First.Remaining > step.Second.Remaining));
        Assert.InRange(frontier.Count, 3, 8);
        foreach (var (cost, remaining, _) in frontier.Skip(1).Take(2))
        {
            var bought = await JsonAsync(ExitCode.Findings, "mitigate", CommandLine.SamplePlan, "--at", At, "--budget", $"{cost}");
            Assert.Equal((cost, remaining), (bought.GetProperty("cost").GetInt64(), bought.GetProperty("after").GetProperty("singlePoints").GetInt64()));
        }
    }

    [Fact]
    public async Task What_no_change_removes_is_told_with_the_reason()
    {
        var costs = _folder.Write("costs.yaml", "costs: 1\nunit: days\nchanges:\n" + string.Concat(
            new[] { "own-key-copy", "copy-on-other-array", "copy-at-other-site", "copy-in-vault" }.Select(kind => $"  - {{kind: {kind}, offered: false}}\n")));
        var root = await JsonAsync(ExitCode.Findings, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes", "--costs", costs);

        Assert.Equal("impossible", root.GetProperty("status").GetString());
        Assert.StartsWith("No set of these changes suffices", root.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Contains("disk-failure target=DS8K-A", root.GetProperty("why").GetString()!, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("costWithoutBudget").ValueKind);
        Assert.Equal("days", root.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Costs_of_the_user_decide()
    {
        var dear = _folder.Write("costs.yaml", "costs: 1\nchanges:\n  - {kind: copy-at-other-site, cost: 1000}\n");
        var usual = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes");
        var own = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes", "--costs", dear);

        Assert.Contains(Changes(usual), change => change.GetProperty("kind").GetString() == "copy-at-other-site");
        Assert.DoesNotContain(Changes(own), change => change.GetProperty("kind").GetString() == "copy-at-other-site");
        Assert.InRange(own.GetProperty("cost").GetInt64(), usual.GetProperty("cost").GetInt64(), long.MaxValue);
    }

    [Fact]
    public async Task The_changed_plan_is_written_is_sound_and_loses_nothing_by_a_single_event()
    {
        var mended = _folder.File("mended.yaml");
        var answer = await JsonAsync(ExitCode.Done, "mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes", "--apply", mended);
        var sets = await JsonAsync(ExitCode.Done, "cutsets", mended, "--estate", "--at", At, "--order", "1");
        var text = await File.ReadAllTextAsync(mended);

        Assert.DoesNotContain(sets.GetProperty("singlePoints").EnumerateArray(), point => !point.GetProperty("commonCause").GetBoolean());
        Assert.Contains("# A trap: made by one KGUP statement", text, StringComparison.Ordinal);
        Assert.All(Changes(answer), change => Assert.All(change.GetProperty("also").EnumerateArray(), also => Assert.Contains(also.GetString()!.Split(' ')[^1], text, StringComparison.Ordinal)));
        Assert.Equal("optimal", (await JsonAsync(ExitCode.Done, "mitigate", mended, "--at", At, "--without-common-causes")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_inventory_on_the_array_of_the_data_is_backed_up_elsewhere()
    {
        var plan = Repository.PathOf("samples/scenarios/inventory-on-the-same-array.yaml");
        var root = await JsonAsync(ExitCode.Done, "mitigate", plan, "--without-common-causes");

        Assert.Equal("optimal", root.GetProperty("status").GetString());
        Assert.Contains("inventory-backup", root.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("id").GetString()!.Split(':')[0]));
        Assert.True(root.GetProperty("before").GetProperty("singlePoints").GetInt32() > 0);
        Assert.Equal(0, root.GetProperty("after").GetProperty("singlePoints").GetInt32());
    }

    [Fact]
    public async Task Where_nothing_is_lost_nothing_has_to_be_changed()
    {
        var plan = _folder.Write("sound.yaml", Sound);
        var result = await CommandLine.RunAsync("mitigate", plan, "--without-common-causes");

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("Nothing has to be changed.", result.Out, StringComparison.Ordinal);
        Assert.Contains("Single points of loss: 0 before, 0 after.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_says_what_to_change_where_and_what_it_removes()
    {
        var result = await CommandLine.RunAsync("mitigate", CommandLine.SamplePlan, "--at", At, "--without-common-causes");

        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        Assert.Contains("No single event loses a data set with these changes.", result.Out, StringComparison.Ordinal);
        Assert.Contains("What to change, for ", result.Out, StringComparison.Ordinal);
        Assert.Contains("dataSets[", result.Out, StringComparison.Ordinal);
        Assert.Contains("These are removed:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_a_file_of_costs_come_as_a_complete_list()
    {
        var costs = _folder.Write("costs.yaml", "costs: 1\nchanges:\n  - {kind: own-key-copi}\n  - {kind: spare-domain, cost: -5}\n  - {kind: own-values, per: 3}\n");
        var result = await CommandLine.RunAsync("mitigate", CommandLine.SamplePlan, "--costs", costs);

        Assert.Equal((ExitCode.BadInput, ""), (result.Code, result.Out));
        Assert.Contains("costs.yaml(3,", result.Error, StringComparison.Ordinal);
        Assert.Contains("costs.yaml(4,", result.Error, StringComparison.Ordinal);
        Assert.Contains("costs.yaml(5,", result.Error, StringComparison.Ordinal);
        Assert.Contains("'own-key-copi' - ", result.Error, StringComparison.Ordinal);
        Assert.Contains("Expected: own-key-copy.", result.Error, StringComparison.Ordinal);
        Assert.Contains("has 3 faults.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--budget: '-3' is not a whole number of 0 or more in decimal digits.", "--budget", "-3")]
    [InlineData("--budget: 'much' is not a whole number of 0 or more in decimal digits.", "--budget", "much")]
    [InlineData("--at: '2031-01-01T00:00:00Z' is outside the plan's horizon.", "--at", "2031-01-01T00:00:00Z")]
    [InlineData("none.yaml: there is no such file. Expected: a file of costs, see docs/mitigation.md.", "--costs", "none.yaml")]
    [InlineData("--at: targets are judged at every moment. Expected: another --goal, or no --at.", "--goal", "targets", "--at", "2026-04-01T12:00:00Z")]
    [InlineData("Argument 'all' not recognized.", "--goal", "all")]
    public async Task A_wrong_question_is_bad_input_with_what_is_expected(string message, params string[] options)
    {
        var result = await CommandLine.RunAsync(["mitigate", CommandLine.SamplePlan, .. options]);

        Assert.Equal((ExitCode.BadInput, ""), (result.Code, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_are_reached_by_the_cheapest_changes_that_reach_them()
    {
        var plan = _folder.Write("targets.yaml", Sound.Replace("criticality: high}", "criticality: high, rpo: P1D}", StringComparison.Ordinal)
            .Replace("updates: {every: P1D}", "updates: {every: P1W}, uses: {every: P1D}", StringComparison.Ordinal)
            .Replace("schedule: {every: P1D}", "schedule: {every: P1D, first: 2026-01-01T12:00:00Z}", StringComparison.Ordinal));
        var root = await JsonAsync(ExitCode.Done, "mitigate", plan, "--goal", "targets");
        var targets = root.GetProperty("targets").EnumerateArray().ToList();

        Assert.Equal(("targets", "optimal"), (root.GetProperty("goal").GetString(), root.GetProperty("status").GetString()));
        Assert.Equal(targets.Count, root.GetProperty("before").GetProperty("targetsMissed").GetInt32());
        Assert.Equal(0, root.GetProperty("after").GetProperty("targetsMissed").GetInt32());
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(target.GetProperty("removed").GetBoolean()));
        Assert.All(targets, target => Assert.StartsWith($"riskplanner replay {plan} --event '", target.GetProperty("replay").GetString(), StringComparison.Ordinal));
        Assert.Contains(Changes(root), change => change.GetProperty("kind").GetString() == "copy-after-update");
    }

    [Fact]
    public async Task Targets_that_nobody_states_are_bad_input()
    {
        var result = await CommandLine.RunAsync("mitigate", _folder.Write("sound.yaml", Sound), "--goal", "targets");

        Assert.Equal((ExitCode.BadInput, ""), (result.Code, result.Out));
        Assert.Contains("--goal targets: no application with data sets states a target. Expected: rpo or rto at an application.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_of_events_are_removed_where_that_is_asked_for()
    {
        var plan = _folder.Write("three.yaml", Sound.Replace("{name: R, kind: recovery}", "{name: R, kind: recovery}\n  - {name: Q, kind: recovery}", StringComparison.Ordinal)
            .Replace("keyStores:", "  - {name: C, site: Q, volumes: [QUE001]}\nkeyStores:", StringComparison.Ordinal).Replace("sites: [P, R]", "sites: [P, R, Q]", StringComparison.Ordinal));
        var root = await JsonAsync(ExitCode.Done, "mitigate", plan, "--goal", "no-double-loss", "--without-common-causes");
        var (before, after) = (root.GetProperty("before"), root.GetProperty("after"));

        Assert.Equal("optimal", root.GetProperty("status").GetString());
        Assert.InRange(before.GetProperty("doublePoints").GetInt64(), 1, long.MaxValue);
        Assert.Equal((0, 0), (after.GetProperty("doublePoints").GetInt64(), after.GetProperty("singlePoints").GetInt32()));
        Assert.Equal(["copy-at-other-site"], Changes(root).Select(change => change.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Pairs_that_no_change_removes_are_named()
    {
        var root = await JsonAsync(ExitCode.Findings, "mitigate", _folder.Write("sound.yaml", Sound), "--goal", "no-double-loss", "--without-common-causes");

        Assert.Equal("impossible", root.GetProperty("status").GetString());
        Assert.Contains("file-corruption target=APPL.DATA + disk-failure target=B", root.GetProperty("why").GetString()!, StringComparison.Ordinal);
        Assert.Contains(root.GetProperty("notOffered").EnumerateArray(), kind => kind.GetProperty("kind").GetString() == "copy-in-vault");
    }

    private static async Task<JsonElement> JsonAsync(int code, params string[] args)
    {
        var result = await CommandLine.RunAsync([.. args, "--format", "json"]);
        Assert.Equal((code, ""), (result.Code, result.Error));
        using var document = JsonDocument.Parse(result.Out);
        return document.RootElement.Clone();
    }

    private static List<JsonElement> Changes(JsonElement root) => [.. root.GetProperty("changes").EnumerateArray()];

    private const string Sound =
        """
        schema: 1
        name: Sound
        horizon: {from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z'}
        sites:
          - {name: P, kind: production}
          - {name: R, kind: recovery}
        arrays:
          - {name: A, site: P, volumes: [PRD001]}
          - {name: B, site: R, volumes: [REC001]}
        keyStores:
          - {name: STORE, sites: [P, R]}
        sysplexes:
          - {name: PLEXP, site: P, keyStore: STORE}
        applications:
          - {name: APPL, criticality: high}
        backupPolicies:
          - name: DAILY
            schedule: {every: P1D}
            keep: 5
            steps: [{utility: ADRDSSU-COPY, to: REC001}]
        dataSets:
          - {name: APPL.DATA, application: APPL, volume: PRD001, sizeKiB: 16, updates: {every: P1D}, backups: [DAILY]}
        """;
}
