using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

/// <summary>
/// The JSON that programs of others rely on: fields are added, never renamed or dropped, and keep their meaning. A test for each verb;
/// each fails when one of its fields is missing.
/// </summary>
public sealed class ContractTests
{
    private static readonly string[] Outcome =
    [
        "outcome", "damagedAt", "version", "committedAt", "age", "lostUpdates", "rpo", "rpoMet", "takes", "rto", "rtoMet", "fromClearCopy", "liesInClear",
        "label", "writable", "causes", "ends", "route", "cause", "endedBy", "runbook",
    ];

    private static readonly string[] Outcomes = ["intact", "recovered", "unavailable", "lost"];

    // A key that is archived (an end), destroyed after that (no effect on the archived one's place), and a data set that is lost (causes).
    private static readonly string[] Events =
    [
        "--event", "key-archived target=DSET.PRIM.HISTORY.KEY001 at=2026-04-01T12:00:00Z", "--event", "key-destruction target=DSET.PRIM.LEDGER.KEY001 at=2026-04-01T12:00:00Z",
        "--event", "data-set-deletion target=PAYROLL.TAX.TABLES at=2026-04-02T12:00:00Z discovered=at-once",
        "--event", "data-set-deletion target=PAYROLL.TAX.TABLES at=2026-04-02T12:30:00Z discovered=check",
    ];

    [Fact]
    public async Task Replay()
    {
        var root = await JsonAsync(ExitCode.Findings, ["replay", CommandLine.SamplePlan, .. Events]);

        Has(root, "plan", "planSha256", "programVersion", "seed", "between", "restoreBy", "assumptions", "events", "outcomes", "log");
        Assert.Equal(64, root.GetProperty("planSha256").GetString()!.Length);
        Assert.Contains(root.GetProperty("between").GetString(), new[] { "recover", "nothing" });
        Assert.Contains("ckds-on-no-volume", root.GetProperty("assumptions").EnumerateArray().Select(name => name.GetString()));
        HasEvents(root);
        var outcomes = root.GetProperty("outcomes").EnumerateArray().ToList();
        Assert.Equal(8, outcomes.Count);
        foreach (var outcome in outcomes)
        {
            Has(outcome, ["dataSet", .. Outcome]);
            HasValues(outcome);
        }

        foreach (var line in root.GetProperty("log").EnumerateArray().Take(20)) Has(line, "time", "actor", "action", "target", "result", "message");
        Assert.Contains(outcomes, outcome => outcome.GetProperty("ends").GetArrayLength() > 0);
        Assert.Contains(outcomes, outcome => outcome.GetProperty("causes").EnumerateArray().Any(cause => cause.GetProperty("code").GetString() == "271C"));
        Assert.Contains(outcomes, outcome => outcome.GetProperty("runbook").GetProperty("steps").GetArrayLength() > 0);
        Assert.Contains(outcomes, outcome => outcome.GetProperty("runbook").GetProperty("notTaken").GetArrayLength() > 0);
        Assert.Contains(outcomes, outcome => outcome.GetProperty("rpoMet").ValueKind == JsonValueKind.False);
    }

    [Fact]
    public async Task Replay_in_the_world_of_tokens()
    {
        var root = await JsonAsync(ExitCode.Findings, ["replay", CommandLine.SamplePlan, .. Events, "--world", "symbolic"]);

        Has(root, "plan", "planSha256", "programVersion", "between", "assumptions", "events", "effort", "counts", "classes");
        Assert.Equal(Outcomes, root.GetProperty("counts").EnumerateObject().Select(count => count.Name));
        HasEvents(root);
        foreach (var alike in root.GetProperty("classes").EnumerateArray())
        {
            Has(alike, ["title", "members", .. Outcome]);
            HasValues(alike);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--world", "symbolic")]
    public async Task Replay_restored_by_a_policy(params string[] world)
    {
        string[] question = ["replay", CommandLine.SamplePlan, "--event", "file-corruption target=PAYROLL.PAYMENTS.MONTH discovered=at-once", "--data-set", "PAYROLL.PAYMENTS.MONTH", .. world];
        var best = await JsonAsync(null, question);
        var chosen = await JsonAsync(null, [.. question, "--restore-by", "WEEKLY-TAPE"]);

        Assert.Equal((JsonValueKind.Null, "WEEKLY-TAPE"), (best.GetProperty("restoreBy").ValueKind, chosen.GetProperty("restoreBy").GetString()));
        Assert.Contains("of DAILY-REPRO", RouteOf(best), StringComparison.Ordinal);
        Assert.Contains("of WEEKLY-TAPE", RouteOf(chosen), StringComparison.Ordinal);

        var text = await CommandLine.RunAsync([.. question, "--restore-by", "WEEKLY-TAPE"]);
        Assert.Contains("Recoverers restore from the copies of WEEKLY-TAPE alone", text.Out, StringComparison.Ordinal);
        Assert.Contains("Taken for granted (docs/theory/replay.md): each-use-is-an-open", text.Out, StringComparison.Ordinal);

        string RouteOf(JsonElement root) => root.GetProperty(world.Length == 0 ? "outcomes" : "classes")[0].GetProperty("route").GetString()!;
    }

    [Fact]
    public async Task Replay_stopped_at_a_moment()
    {
        var root = await JsonAsync(ExitCode.Findings, ["replay", CommandLine.SamplePlan, .. Events, "--at", "2026-04-01T12:00:00Z", "--data-set", "LEDGER.POSTINGS.CURRENT"]);

        Has(root, "plan", "planSha256", "programVersion", "events", "at", "step", "endsAt", "sysplexes", "keyStores", "dataSet", "log");
        HasEvents(root);
        var dataSet = root.GetProperty("dataSet");
        Has(dataSet, "name", "version", "committedAt", "ifRecoveredNow", "places");
        Has(dataSet.GetProperty("ifRecoveredNow"), [.. Outcome.Except(["runbook"]), "dataSet", "survived"]);
        HasValues(dataSet.GetProperty("ifRecoveredNow"));
    }

    [Fact]
    public async Task Verdicts()
    {
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", CommandLine.SamplePlan]);

        var rows = 0;
        foreach (var table in root.EnumerateArray())
        {
            Has(table, "title", "assumptions", "columns", "rows");
            Assert.Contains("ckds-on-no-volume", table.GetProperty("assumptions").EnumerateArray().Select(assumption => assumption.GetString()));
            var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ToList();
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                rows++;
                Has(row, "threat", "cells", "event", "details");
                Assert.Equal(columns.Count, row.GetProperty("cells").GetArrayLength());
                Assert.Equal(columns, row.GetProperty("details").EnumerateArray().Select(detail => detail.GetProperty("column").GetString()));
                foreach (var detail in row.GetProperty("details").EnumerateArray()) HasDetail(detail);
            }
        }

        Assert.Equal(27, rows);
        var all = root.EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()).SelectMany(row => row.GetProperty("details").EnumerateArray()).ToList();
        Assert.Contains("disk-failure", root[0].GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("event").GetString()));
        Assert.Contains(all, detail => detail.GetProperty("remedies").EnumerateArray().Any(remedy => remedy.TryGetProperty("text", out _) && remedy.TryGetProperty("change", out _)));
        Assert.All(all.Where(detail => detail.GetProperty("lost").GetInt32() > 0), detail => Assert.Contains(detail.GetProperty("verdict").GetString(), new[] { "no", "mixed" }));
    }

    [Fact]
    public async Task Verdicts_at_every_moment()
    {
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", CommandLine.SamplePlan, "--moments", "every", "--application", "HISTORY", "--threat", "file-corruption", "--threat", "disk-failure"]);

        var table = Assert.Single(root.EnumerateArray());
        Assert.Equal(["file-corruption", "disk-failure"], table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("event").GetString()));
        foreach (var detail in table.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("details").EnumerateArray()))
        {
            HasDetail(detail);
            Has(detail, "judgedFrom", "judgedUntil", "judgedFromReason", "share", "shares", "windows", "windowsInAll", "worstAt", "longestTakes", "greatestAge", "longestUnnoticed", "copiesGoBack", "marginDays", "marginAt", "witness");
            Assert.InRange(detail.GetProperty("share").GetDouble(), 0, 1);
        }

        var lost = table.GetProperty("rows")[0].GetProperty("details")[1];
        Assert.Equal("no", lost.GetProperty("verdict").GetString());
        Assert.Equal("2026-01-15T10:00:00Z", lost.GetProperty("windows")[0].GetProperty("from").GetString());
        Assert.Equal("2026-05-16T01:00:00Z", lost.GetProperty("windows")[0].GetProperty("until").GetString());
        Assert.InRange(lost.GetProperty("marginDays").GetDouble(), -122, -121);
        Assert.StartsWith($"riskplanner replay {CommandLine.SamplePlan} --event 'file-corruption target=HISTORY.YEARS.CLOSED at=", lost.GetProperty("witness").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_witness_of_a_loss_is_a_command_that_loses_the_data_set()
    {
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", CommandLine.SamplePlan, "--moments", "every", "--application", "HISTORY", "--threat", "file-corruption"]);
        var words = root[0].GetProperty("rows")[0].GetProperty("details")[1].GetProperty("witness").GetString()!.Split('\'');

        var replay = await JsonAsync(ExitCode.Findings, ["replay", CommandLine.SamplePlan, "--event", words[1], .. words[2].Trim().Split(' ')]);

        Assert.Equal("lost", Assert.Single(replay.GetProperty("outcomes").EnumerateArray()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Verdicts_of_two_events()
    {
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", CommandLine.SamplePlan, "--events", "2", "--application", "HISTORY", "--threat", "key-loss"]);

        Assert.Equal(["worst-target", "production-side"], root.EnumerateArray().Select(table => table.GetProperty("reading").GetString()));
        foreach (var table in root.EnumerateArray())
        {
            Assert.Equal(9, table.GetProperty("rows").GetArrayLength());
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                Has(row, "threat", "cells", "event", "details");
                Assert.False(row.GetProperty("between").GetBoolean());
                Assert.Contains(" + ", row.GetProperty("event").GetString(), StringComparison.Ordinal);
                foreach (var detail in row.GetProperty("details").EnumerateArray()) HasDetail(detail);
                Has(row.GetProperty("details")[1], "then", "witness");
            }
        }
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task The_witness_of_two_events_is_a_command_that_loses_the_data_set()
    {
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", CommandLine.SamplePlan, "--events", "2", "--application", "HISTORY", "--threat", "key-loss"]);
        var lost = root[0].GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("details")[1]).First(detail => detail.GetProperty("lost").GetInt32() > 0);
        var words = lost.GetProperty("witness").GetString()!.Split('\'');

        var replay = await JsonAsync(ExitCode.Findings, ["replay", CommandLine.SamplePlan, "--event", words[1], "--event", words[3], .. words[4].Trim().Split(' ')]);

        Assert.Equal("lost", Assert.Single(replay.GetProperty("outcomes").EnumerateArray()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task The_witness_of_two_events_at_every_moment_replays_both_of_them()
    {
        var plan = RiskPlanner.Testing.Repository.PathOf("samples/scenarios/twin-keys.yaml");
        var root = await JsonAsync(ExitCode.Findings, ["verdicts", plan, "--events", "2", "--moments", "every", "--threat", "disk-failure"]);

        Assert.Equal(["worst-target", "production-side"], root.EnumerateArray().Select(table => table.GetProperty("reading").GetString()));
        Assert.All(root.EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()), row => Assert.False(row.GetProperty("between").GetBoolean()));
        var moments = root[0].GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("details")[1])
            .First(detail => detail.GetProperty("lost").GetInt32() > 0 && detail.TryGetProperty("then", out var then) && then.ValueKind == JsonValueKind.String);
        Assert.InRange(moments.GetProperty("share").GetDouble(), 0, 1);
        Assert.NotEmpty(moments.GetProperty("windows").EnumerateArray());
        var words = moments.GetProperty("witness").GetString()!.Split('\'');

        var replay = await JsonAsync(ExitCode.Findings, ["replay", plan, "--event", words[1], "--event", words[3], .. words[4].Trim().Split(' ')]);

        Assert.Equal("lost", Assert.Single(replay.GetProperty("outcomes").EnumerateArray()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Verdicts_beside_a_baseline()
    {
        using var folder = new TemporaryFolder();
        string[] verdicts = ["verdicts", CommandLine.SamplePlan, "--application", "HISTORY"];
        await JsonAsync(ExitCode.Findings, [.. verdicts, "--write-baseline", folder.File("known.json")]);

        var result = await CommandLine.RunAsync([.. verdicts, "--baseline", folder.File("known.json"), "--format", "json"]);

        // JSON has no room for what is gone: the list and the counts are on standard error.
        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Matches("^Beside the baseline: [1-9][0-9]* known, 0 new, 0 gone\\.\n$", result.Error);
        using var json = JsonDocument.Parse(result.Out);
        foreach (var detail in json.RootElement[0].GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("details").EnumerateArray()))
        {
            HasDetail(detail);
            if (detail.GetProperty("lost").GetInt32() > 0) Assert.Equal("unchanged", detail.GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task Verdicts_refuse_three_events()
    {
        var three = await CommandLine.RunAsync("verdicts", CommandLine.SamplePlan, "--events", "3");

        Assert.Equal(ExitCode.BadInput, three.Code);
        Assert.Contains("--events is 1 or 2.", three.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_refuse_an_application_and_a_threat_that_there_are_not()
    {
        var application = await CommandLine.RunAsync("verdicts", CommandLine.SamplePlan, "--application", "NONE", "--application", "NEITHER");
        var threat = await CommandLine.RunAsync("verdicts", CommandLine.SamplePlan, "--threat", "earthquake");

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (application.Code, threat.Code));
        Assert.Contains("--application 'NONE': The plan has no application of that name. Expected: one of PAYROLL, LEDGER, HISTORY.", application.Error, StringComparison.Ordinal);
        Assert.Contains("'NEITHER'", application.Error, StringComparison.Ordinal);
        Assert.Contains("--threat: 'earthquake' is no threat of verdicts.", threat.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables()
    {
        var root = await JsonAsync(ExitCode.Done, ["tables"]);

        foreach (var table in root.EnumerateArray())
        {
            Has(table, "title", "columns", "rows");
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                Has(row, "threat", "cells");
                Assert.All(row.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(JsonValueKind.String, cell.ValueKind));
            }
        }
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Tables_of_two_events()
    {
        var root = await JsonAsync(ExitCode.Done, ["tables", "--events", "2"]);

        Assert.Equal(["worst-target", "production-side"], root.EnumerateArray().Select(table => table.GetProperty("reading").GetString()).Distinct());
        foreach (var table in root.EnumerateArray())
        {
            Has(table, "title", "reading", "columns", "rows");
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                Has(row, "threat", "between", "cells");
                Assert.All(row.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(JsonValueKind.String, cell.ValueKind));
            }
        }

        var encrypted = root.EnumerateArray().Single(table => table.GetProperty("reading").GetString() == "worst-target" && table.GetProperty("title").GetString()!.Contains("encryption keys", StringComparison.Ordinal));
        var rows = encrypted.GetProperty("rows").EnumerateArray().ToLookup(row => row.GetProperty("between").GetBoolean(), row => row.GetProperty("threat").GetString());
        Assert.Equal(21, rows[false].Count());
        Assert.Contains("Disk failure + Key loss", rows[false]);
        Assert.Contains("File corruption, then a backup, then Disk failure", rows[true]);
    }

    [Fact]
    public async Task Check()
    {
        var root = await JsonAsync(ExitCode.Findings, ["check", CommandLine.SamplePlan]);

        Assert.NotEmpty(root.EnumerateArray());
        foreach (var advice in root.EnumerateArray()) Has(advice, "file", "line", "column", "severity", "path", "value", "rule", "expected");
    }

    [Fact]
    public async Task Scenarios()
    {
        var root = await JsonAsync(ExitCode.Findings, ["scenarios", "example-2"]);

        Has(root, "plan", "planSha256", "programVersion", "seed", "events", "outcomes", "log");
    }

    [Fact]
    public async Task Align()
    {
        var root = await JsonAsync(null, ["align", CommandLine.SamplePlan]);

        Has(root, "plan", "planSha256", "programVersion", "from", "until", "inClear", "neverWritten", "entries", "keyStores", "assumptions");
        Assert.Contains("each-use-is-an-open", root.GetProperty("assumptions").EnumerateArray().Select(assumption => assumption.GetString()));
        foreach (var entry in root.GetProperty("entries").EnumerateArray())
        {
            Has(entry, "title", "dataSets", "keyLabels", "key", "keyStore", "marginDays", "lostAt", "noticedAt", "noticedBy", "noticedThrough", "recoverableUntil", "windows", "outcome", "route", "cause", "remedies", "replays");
            if (entry.GetProperty("outcome").GetString() is { } outcome) Assert.Contains(outcome, Outcomes);
        }
    }

    private static void HasEvents(JsonElement root)
    {
        var events = root.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(4, events.Count);
        foreach (var occurrence in events)
        {
            Has(occurrence, "kind", "target", "in", "at", "discovered", "noticedAt", "noticedBy", "noticedThrough", "effect", "why");
            Assert.Contains(occurrence.GetProperty("discovered").GetString(), new[] { "at-once", "next-use", "check" });
            Assert.Contains(occurrence.GetProperty("noticedBy").GetString(), new[] { "update", "use", "check", "job", "open", "event", "none" });
            Assert.Contains(occurrence.GetProperty("effect").GetString(), new[] { "struck", "none" });
        }

        // What is deleted already, and not restored yet, cannot be deleted.
        Assert.Equal("none", events[^1].GetProperty("effect").GetString());
        Assert.NotEqual(0, events[^1].GetProperty("why").GetString()!.Length);
        Assert.Equal(JsonValueKind.Null, events[0].GetProperty("why").ValueKind);
    }

    private static void HasValues(JsonElement outcome)
    {
        Assert.Contains(outcome.GetProperty("outcome").GetString(), Outcomes);
        foreach (var name in new[] { "age", "rpo", "takes", "rto" })
            if (outcome.GetProperty(name).GetString() is { } duration) Assert.StartsWith("P", duration, StringComparison.Ordinal);
        foreach (var name in new[] { "damagedAt", "committedAt" })
            if (outcome.GetProperty(name).GetString() is { } moment) Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", moment);
        foreach (var cause in outcome.GetProperty("causes").EnumerateArray())
        {
            Has(cause, "route", "of", "cause", "about", "code");
            Assert.Matches("^(primary|copy|key|key-service)$", cause.GetProperty("route").GetString());
            Assert.Matches("^[a-z]+(-[a-z]+)*$", cause.GetProperty("cause").GetString());
        }

        foreach (var end in outcome.GetProperty("ends").EnumerateArray()) Has(end, "action", "about", "takes", "at");
        if (outcome.GetProperty("runbook") is not { ValueKind: JsonValueKind.Object } runbook) return;
        Has(runbook, "steps", "notTaken");
        foreach (var step in runbook.GetProperty("steps").EnumerateArray()) Has(step, "number", "action", "actor", "system", "instruction", "takes", "tool", "before", "expected", "after");
        foreach (var route in runbook.GetProperty("notTaken").EnumerateArray()) Has(route, "route", "why", "needs");
    }

    private static void HasDetail(JsonElement detail)
    {
        Has(detail, "column", "verdict", "dataSets", "lost", "unavailable", "targetsMissed", "age", "rpoMet", "takes", "rtoMet", "clearCopyOnly", "why", "remedies", "simulated", "target", "at");
        Assert.Contains(detail.GetProperty("verdict").GetString(), new[] { "yes", "yes-if", "yes-but", "outage", "no", "mixed" });
    }

    private static void Has(JsonElement element, params IEnumerable<string> fields) =>
        Assert.Empty(fields.Except(element.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal));

    private static async Task<JsonElement> JsonAsync(int? code, string[] command)
    {
        var result = await CommandLine.RunAsync([.. command, "--format", "json"]);
        Assert.Equal("", result.Error);
        if (code is { } expected) Assert.Equal(expected, result.Code);
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
