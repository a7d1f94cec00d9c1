using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Baseline, suppressions and exceptions: what is known stays in the output, marked, and fails nothing.</summary>
public class KnownFindingsTests
{
    private const string Suppressions = """
        suppressions:
          - {rule: RP0001, by: Head of payroll, until: 2026-11-28, why: The list is being cleaned}
          - {rule: RP0008, label: DSET.PRIM.L*, by: Ledger team, why: Rebuilt every night}
        """;

    [Fact]
    public void With_its_own_baseline_every_finding_is_unchanged_and_none_counts()
    {
        var results = SomeResults.Of();
        var (baseline, fault) = FindingBaseline.Read(FindingBaseline.Write(results.Known()));
        Assert.Null(fault);

        var known = SomeResults.Of(baseline: baseline);

        Assert.True(results.Count > 4);
        Assert.Equal(results.Count, known.Count);
        Assert.All(known.All(), result => Assert.Equal(FindingState.Unchanged, result.State));
        Assert.Equal((FindingSeverity.Error, FindingSeverity.Off), (results.Worst(), known.Worst()));
    }

    [Fact]
    public void A_label_that_moves_to_another_line_stays_known_and_what_is_gone_is_told()
    {
        var (baseline, _) = FindingBaseline.Read(FindingBaseline.Write(SomeResults.Of().Known()));

        var changed = SomeResults.Of("# A comment\n" + SomeResults.Labels.Replace("OLDKEY\n", "NEWKEY\n", StringComparison.Ordinal), baseline).All().ToList();

        Assert.Equal(["NEWKEY"], changed.Where(result => result.State == FindingState.New).Select(result => result.Label));
        Assert.Equal(["OLDKEY"], changed.Where(result => result.State == FindingState.Absent).Select(result => result.Label));
        Assert.Equal("OLDKEY", changed[^1].Label);
    }

    [Theory]
    [InlineData("RP0013", FindingState.Absent, false)]
    [InlineData("RP0006", FindingState.Unchanged, true)]
    public void What_is_known_of_a_rule_is_gone_only_where_the_rule_was_run(string rule, FindingState state, bool notRun)
    {
        // There is no plan here, so that RP0006 could not be run.
        var known = new KnownFinding(rule, FindingSeverity.Error, "plan.yaml", 7, 3, "DSET.BACK.PAYROLL.KEY001", "It was wrong.", "right", "0123456789abcdef");
        var (baseline, _) = FindingBaseline.Read(FindingBaseline.Write([known]));

        var results = SomeResults.Of(baseline: baseline);

        var result = Assert.Single(results.All(), result => result.Fingerprint == known.Fingerprint);
        Assert.Equal((state, notRun, false), (result.State, result.NotRun, result.Counts));
        Assert.Equal(notRun, results.Known().Any(finding => finding.Fingerprint == known.Fingerprint));
        var text = SomeResults.Write(output => NamingTextOutput.Write(output, results, SomeResults.Source));
        var json = SomeResults.Write(output => NamingJson.Write(output, results, SomeResults.Source));
        using var sarif = System.Text.Json.JsonDocument.Parse(SomeResults.Write(output => NamingSarif.Write(output, results, SomeResults.Source)));
        Assert.Contains($"error {rule} {(notRun ? "(known, and its rule was not run)" : "(gone)")}: DSET.BACK", text, StringComparison.Ordinal);
        Assert.Contains(notRun ? "\"state\":\"unchanged\",\"suppressed\":null,\"notRun\":true}" : "\"state\":\"absent\",\"suppressed\":null}", json, StringComparison.Ordinal);
        Assert.Equal(notRun ? "unchanged" : "absent", sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Last().GetProperty("baselineState").GetString());
    }

    [Theory]
    [InlineData("RA0016")]
    [InlineData("RP0014")]
    public void What_is_known_of_a_rule_that_is_off_or_of_another_verb_is_neither_told_nor_forgotten(string rule)
    {
        var known = new KnownFinding(rule, FindingSeverity.Error, "plan.yaml", 7, 3, "DSET.BACK.PAYROLL.KEY001", "It was wrong.", "right", "0123456789abcdef");
        var (baseline, _) = FindingBaseline.Read(FindingBaseline.Write([known]));
        var standard = Off(rule == "RP0014" ? rule : "RP0013");

        var results = new NamingResults(NamingLinter.Lint(new LintQuestion(new LabelListBuilder().Build()) { Standard = standard, Today = SomeResults.Today }), baseline: baseline);

        Assert.Equal(0, results.Count);
        Assert.Equal([known], results.Known());

        static CompiledStandard Off(string off) => StandardFile.Read($$"""
            standard: 1
            name: Example
            patterns: ['A{n:3}']
            rules: [{rule: {{off}}, severity: off}]
            """).Standard!;
    }

    [Fact]
    public void The_text_counts_what_counts_and_tells_how_many_more_there_are()
    {
        var all = SomeResults.Of();
        var counting = all.All().Where(result => result.Counts).ToList();
        var (baseline, _) = FindingBaseline.Read(FindingBaseline.Write(all.Known()));

        Assert.Contains($": {counting.Count(result => result.Severity == FindingSeverity.Error)} errors, ", Text(all), StringComparison.Ordinal);
        Assert.EndsWith($"by the standard Example; {all.Count - counting.Count} more is known, suppressed or gone.\n", Text(all), StringComparison.Ordinal);
        Assert.EndsWith($": 0 errors, 0 warnings, 0 notes by the standard Example; {all.Count} more are known, suppressed or gone.\n", Text(SomeResults.Of(baseline: baseline)), StringComparison.Ordinal);

        static string Text(NamingResults results) => SomeResults.Write(output => NamingTextOutput.Write(output, results, SomeResults.Source));
    }

    [Fact]
    public void What_has_no_last_day_is_told()
    {
        var results = SomeResults.Of(suppressions: SuppressionList.Read(Suppressions).List);

        Assert.Equal([new OpenEndedEntry("suppression", "RP0008", "DSET.PRIM.L*", null, "Ledger team", "Rebuilt every night")], results.OpenEnded);
        Assert.Contains("Without an end: suppression RP0008 DSET.PRIM.L* by Ledger team (Rebuilt every night). Better: a last day (until).\n", SomeResults.Write(output => NamingTextOutput.Write(output, results, SomeResults.Source)), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(SomeResults.Write(output => NamingJson.Write(output, results, SomeResults.Source)));
        Assert.Equal("""{"kind":"suppression","rule":"RP0008","about":"DSET.PRIM.L*","fingerprint":null,"by":"Ledger team","why":"Rebuilt every night"}""", json.RootElement.GetProperty("openEnded")[0].GetRawText());
        Assert.Equal([false, false, true], json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("suppressed")).Where(one => one.ValueKind == System.Text.Json.JsonValueKind.Object).Select(one => one.GetProperty("openEnded").GetBoolean()).Order());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"baseline\": 2, \"findings\": []}")]
    [InlineData("{\"baseline\": 1, \"findings\": [{\"id\": \"RP0001\"}]}")]
    [InlineData("no JSON")]
    public void What_is_no_baseline_is_refused(string text) => Assert.NotNull(FindingBaseline.Read(text).Fault);

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void A_suppression_counts_until_its_last_day(int day, bool counts)
    {
        var (list, faults) = SuppressionList.Read(Suppressions);
        Assert.Empty(faults);

        var result = SomeResults.Of(suppressions: list, today: new LocalDate(2026, 11, day)).All().Single(result => result.Rule == "RP0001");

        Assert.Equal(counts ? new Suppression("Head of payroll", new LocalDate(2026, 11, 28), "The list is being cleaned") : null, result.Suppressed);
    }

    [Fact]
    public void A_suppression_is_of_one_rule_and_of_the_labels_that_it_names()
    {
        var suppressed = SomeResults.Of(suppressions: SuppressionList.Read(Suppressions).List).All().Where(result => result.Suppressed?.By == "Ledger team").ToList();

        Assert.Equal([("RP0008", "DSET.PRIM.LEDGER.KEY001")], suppressed.Select(result => (result.Rule, result.Label)));
    }

    [Fact]
    public void A_finding_can_be_suppressed_by_its_fingerprint()
    {
        var one = SomeResults.Of().All().First();
        var (list, _) = SuppressionList.Read($"suppressions:\n  - {{fingerprint: '{one.Fingerprint}', by: me, why: so}}\n");

        Assert.Equal([one.Label], SomeResults.Of(suppressions: list).All().Where(result => result.Suppressed?.By == "me").Select(result => result.Label));
    }

    private const string Idle = """
        suppressions:
          - {rule: RP0099, by: me, why: There is none}
          - {rule: RP0008, label: DSET.PRIM.NOBODY.*, by: me, why: Of nothing}
          - {rule: RP0008, label: DSET.PRIM.L*, by: me, until: 2026-11-27, why: It has ended}
          - {rule: RP0006, label: NOBODY, by: me, why: Needs a plan and was not run}
          - {rule: RV0001, label: NOBODY, by: me, why: The linter has no verdicts}
          - {fingerprint: '0123456789abcdef', by: me, why: Not all rules were run}
          - {rule: RP0001, by: me, until: 2026-11-28, why: It speaks of something}
          - {rule: PAY1, by: me, until: 2026-11-28, why: A rule of the team}
        """;

    [Fact]
    public void Suppressions_that_excuse_nothing_are_found_at_their_places()
    {
        var results = SomeResults.Of(suppressions: SuppressionList.Read(Idle, "known.yaml").List);

        Assert.Equal(
            [("RA0060", FindingSeverity.Warning, "known.yaml", 2, 5, "RP0099"), ("RA0061", FindingSeverity.Note, "known.yaml", 3, 5, "RP0008 DSET.PRIM.NOBODY.*"), ("RA0062", FindingSeverity.Note, "known.yaml", 4, 5, "RP0008 DSET.PRIM.L*")],
            results.All().Where(result => result.Rule.StartsWith("RA", StringComparison.Ordinal)).Select(result => (result.Rule, result.Severity, result.File, result.Line, result.Column, result.Label)));
        Assert.Contains("known.yaml(4,5): note RA0062: RP0008 DSET.PRIM.L*: The acceptance ended on 2026-11-27: what it spoke of counts again. Expected: a later day, or no acceptance.\n",
            SomeResults.Write(output => NamingTextOutput.Write(output, results, SomeResults.Source)), StringComparison.Ordinal);
        Assert.Contains("classname=\"RA0060\"", SomeResults.Write(output => NamingJUnit.Write(output, results)), StringComparison.Ordinal);
        using var sarif = System.Text.Json.JsonDocument.Parse(SomeResults.Write(output => NamingSarif.Write(output, results, SomeResults.Source)));
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("id").GetString() == "RA0061");
    }

    [Fact]
    public void What_is_wrong_with_suppressions_can_be_known_and_is_gone_when_it_is_put_right()
    {
        var (baseline, _) = FindingBaseline.Read(FindingBaseline.Write(SomeResults.Of(suppressions: SuppressionList.Read(Idle, "known.yaml").List).Known()));

        var known = SomeResults.Of(baseline: baseline, suppressions: SuppressionList.Read(Idle, "known.yaml").List);
        var mended = SomeResults.Of(baseline: baseline, suppressions: SuppressionList.Read(Suppressions, "known.yaml").List);

        Assert.All(known.All(), result => Assert.Equal(FindingState.Unchanged, result.State));
        Assert.Equal(["RA0060", "RA0061", "RA0062"], mended.All().Where(result => result.State == FindingState.Absent).Select(result => result.Rule).Order());
    }

    [Fact]
    public void With_all_rules_run_a_fingerprint_of_nothing_is_found()
    {
        var check = new AcceptanceCheck(SomeResults.Today) { Exists = _ => true, HasRun = _ => true, HasRunAll = true, Found = [("RP0001", "A", "0123456789abcdef")] };

        Assert.Equal(["fedcba9876543210"], check.Find([new("me", "so") { Fingerprint = "fedcba9876543210" }, new("me", "so") { Fingerprint = "0123456789abcdef" }]).Select(fault => fault.About));
    }

    [Fact]
    public void Wrong_suppressions_are_refused_with_their_places()
    {
        var (list, faults) = SuppressionList.Read("suppressions:\n  - {by: me, why: so}\n  - {rule: RP0001, by: me}\n  - {rule: RP0001, label: a, by: me, why: so}\n");

        Assert.Null(list);
        Assert.Equal([2, 3, 4], faults.Select(fault => fault.Line).Order());
    }

    [Fact]
    public void An_exception_of_the_standard_marks_findings_until_it_ends()
    {
        Assert.Equal("From before the standard", SomeResults.Of().All().Single(result => result.Label == "OLDKEY").Suppressed!.Why);
        Assert.Null(SomeResults.Of(today: new LocalDate(2027, 1, 1)).All().Single(result => result.Label == "OLDKEY").Suppressed);
    }

    [Fact]
    public void Fingerprints_tell_rules_labels_and_what_they_are_about_apart() =>
        Assert.Equal(4, new HashSet<string> { Fingerprint.Of("RP0001", "A", null), Fingerprint.Of("RP0002", "A", null), Fingerprint.Of("RP0001", "B", null), Fingerprint.Of("RP0001", "A", "DATA") }.Count);

    [Fact]
    public void Exceptions_that_have_ended_or_excuse_nothing_are_found_at_their_places()
    {
        var text = SomeResults.Standard.Replace("exceptions:\n", "exceptions:\n  - {mask: DSET.PRIM.NOBODY.*, why: Nobody has such labels}\n  - {mask: DSET.*, why: Until yesterday, until: 2026-11-27}\n  - {mask: '*', why: They are many, until: 2026-11-28}\n", StringComparison.Ordinal);

        // Rules that need a plan are not run on a list: whether an exception excuses something by them cannot be said.
        Assert.Equal([("RA0062", FindingSeverity.Note, "ours.yaml", 9, 5, "DSET.*")], OfExceptions(Looked(text, withPlan: false)));
        Assert.Equal([("RA0061", FindingSeverity.Note, "ours.yaml", 8, 5, "DSET.PRIM.NOBODY.*"), ("RA0062", FindingSeverity.Note, "ours.yaml", 9, 5, "DSET.*")], OfExceptions(Looked(text, withPlan: true)));
        Assert.Equal(["RA0060", "RA0061", "RA0062"], Looked(text, withPlan: false).Acceptances.Select(rule => rule.Id));
        Assert.Empty(SomeResults.Of().Acceptances);
    }

    [Fact]
    public void Of_a_standard_within_a_plan_they_are_found_in_the_plan()
    {
        var text = PlanText().Replace("\napplications:", "\nnaming:\n  standard:\n    name: Ours\n    patterns: ['**']\n    exceptions:\n      - {mask: OLD*, why: so}\n\napplications:", StringComparison.Ordinal).Replace("patterns: ['**']", "patterns: ['DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}']", StringComparison.Ordinal);
        var read = PlanFile.Read(text);
        Assert.NotNull(read.Plan);

        var one = Assert.Single(PlacedException.Of(read.Plan, "plan.yaml", new PlanPlaces(text)));

        Assert.Equal(("plan.yaml", text[..text.IndexOf("      - {mask: OLD*", StringComparison.Ordinal)].Count(character => character == '\n') + 1, 9), (one.File, one.Line, one.Column));
        Assert.Equal("standard", one.Acceptance.By);
    }

    private static IEnumerable<(string, FindingSeverity, string, int, int, string)> OfExceptions(NamingResults results) =>
        results.All().Where(result => result.Rule.StartsWith("RA", StringComparison.Ordinal)).Select(result => (result.Rule, result.Severity, result.File, result.Line, result.Column, result.Label));

    private static NamingResults Looked(string text, bool withPlan)
    {
        var standard = StandardFile.Read(text);
        var builder = new LabelListBuilder();
        LabelFormats.Own.Read("labels.txt", System.Text.Encoding.UTF8.GetBytes(SomeResults.Labels), "labels", builder);
        var report = NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = standard.Standard, Plan = withPlan ? PlanFile.Read(PlanText()).Plan : null, Today = SomeResults.Today });
        return new NamingResults(report, exceptions: PlacedException.Of(standard, "ours.yaml"));
    }

    private static string PlanText() => Testing.Repository.Read("samples/payroll-two-sites.yaml");
}
