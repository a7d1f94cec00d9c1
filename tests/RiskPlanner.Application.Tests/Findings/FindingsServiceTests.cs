using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Tests.Findings;

public class FindingsServiceTests
{
    private static readonly LocalDate Today = new(2026, 11, 28);
    private static readonly FindingsService Service = new(FindingProviders.All());
    private static readonly FindingReport All = Find(Sample.Plan);

    // Where a plan with profiles does not name its copies, that is advised as well.
    private static readonly Plan Named = Sample.Plan with
    {
        BackupPolicies = [.. Sample.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => policy.Schedule is null ? step : step with { Name = new DataSetMask("COPIES.**") })] })],
    };

    [Fact]
    public void Every_source_adds_to_one_list() =>
        Assert.Equal(Enum.GetValues<FindingSource>().ToHashSet(), Find(Sample.Plan with { Naming = null }, null).Rules.Select(rule => rule.Source).ToHashSet());

    [Fact]
    public void Every_piece_of_advice_is_a_finding_with_its_place_and_danger_is_an_error()
    {
        var advice = PlanAdvisor.Advise(Sample.Plan);

        Assert.NotEmpty(advice);
        Assert.Equal(
            advice.Select(one => (one.Id, one.Path, one.Severity == AdviceSeverity.Danger)).Order(),
            Of(FindingSource.Advice).Select(one => (one.Id, one.Path, one.Severity == FindingSeverity.Error)).Order());
        Assert.All(Of(FindingSource.Advice), one => Assert.Equal(new PlanPlaces(Sample.Text).Find(one.Path), (one.Line, one.Column)));
    }

    [Fact]
    public void Every_verdict_that_has_to_be_looked_at_has_a_finding_and_no_other_one_has()
    {
        var verdicts = new ThreatTableService().DeriveForPlan(Sample.Plan, "", 1, "2026-11-28", 1);
        var expected = verdicts.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells
            .Select(cell => cell.Detail).OfType<VerdictRecord>().Where(detail => detail.Simulated is not null && (detail.IsFinding || detail.ClearCopyOnly))
            .Select(detail => (row.Threat, detail.Simulated!))).ToHashSet();

        Assert.True(expected.Count > 5);
        Assert.Equal(expected, All.Findings.Where(one => one.Id.StartsWith("RV", StringComparison.Ordinal)).Select(one => (one.Message[..one.Message.IndexOf(" (", StringComparison.Ordinal)], one.About)).ToHashSet());
    }

    [Fact]
    public void What_is_lost_is_told_once_and_as_a_missed_target_only_where_losses_are_not_asked_for()
    {
        var lost = All.Findings.Where(one => one.Id == "RV0001").Select(one => one.About).ToHashSet();
        var targets = Find(Sample.Plan, [FindingSource.Targets]).Findings;

        Assert.Contains("PAYROLL.WORK.SORTED", lost);
        Assert.DoesNotContain(All.Findings, one => one.Id is "RV0004" or "RV0005" && one.About == "PAYROLL.WORK.SORTED");
        Assert.Contains(targets, one => one.Id == "RV0004" && one.About == "PAYROLL.WORK.SORTED");
        Assert.All(targets, one => Assert.Equal(FindingSource.Targets, one.Rule.Source));
    }

    [Fact]
    public void A_key_that_is_missed_too_late_is_a_finding_with_what_would_help()
    {
        var window = Assert.Single(Of(FindingSource.Alignment));

        Assert.Equal(("RK0001", "HISTORY.YEARS.CLOSED", "DSET.PRIM.HISTORY.KEY001"), (window.Id, window.About, window.Value));
        Assert.Contains("too late by 91.5 days", window.Message, StringComparison.Ordinal);
        Assert.Contains("key repository", window.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_s_own_standard_counts_for_the_names_of_its_keys()
    {
        var standard = CompiledStandard.Compile(new NamingStandard { Name = "Ours", Patterns = [new("DSET.{purpose:PRIM|BACK}.{app:PAYROL|LEDGER|HISTORY}.KEY{n:3}")] }).Standard!;
        var found = Service.Find(new FindingQuestion(Sample.Plan, "", Today) { Standard = standard }, new HashSet<FindingSource> { FindingSource.Naming });

        Assert.Contains(found.Findings, one => one is { Id: "RP0003", About: "DSET.PRIM.PAYROLL.KEY001", Suggestion: "DSET.PRIM.PAYROL.KEY001", Path: "keys[0].label" });
        Assert.Empty(found.NotRun);
    }

    [Fact]
    public void Rules_that_need_a_standard_are_told_as_not_run_where_there_is_none()
    {
        Assert.Contains(All.NotRun, one => one.Rule.Id == "RP0002" && one.Needs == "a naming standard in the plan (naming:)");
        Assert.Contains(Find(Sample.Plan with { Naming = new PlanNaming { File = "ours.yaml" } }, [FindingSource.Naming]).NotRun, one => one.Needs.Contains("ours.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_are_recognised_again_when_lists_stand_in_another_order()
    {
        HashSet<FindingSource> still = [FindingSource.Advice, FindingSource.Alignment, FindingSource.Naming];
        var turned = Sample.Plan with { Keys = [.. Sample.Plan.Keys.Reverse()], DataSets = [.. Sample.Plan.DataSets.Reverse()], BackupPolicies = [.. Sample.Plan.BackupPolicies.Reverse()] };

        Assert.Equal(PrintsOf(Find(Sample.Plan, still)), PrintsOf(Find(turned, still)));
    }

    [Fact]
    public void A_label_in_two_key_stores_stands_once_in_each()
    {
        var plan = Sample.Plan with
        {
            KeyStores = [.. Sample.Plan.KeyStores, Sample.Plan.KeyStores[0] with { Name = "OTHER" }],
            Keys = [.. Sample.Plan.Keys, Sample.Plan.Keys[0] with { KeyStore = "OTHER" }],
        };

        Assert.DoesNotContain(Find(plan, [FindingSource.Naming]).Findings, one => one.Id == "RP0019");
        Assert.Equal(Sample.Plan.Keys.Count, KeyListing.Make(new KeyListQuestion(PlanKeys.ListOf(plan)) { Plan = plan }).Count);
    }

    [Fact]
    public void Different_findings_have_different_fingerprints() => Assert.Distinct(All.Findings.Select(one => one.Fingerprint));

    [Fact]
    public void What_the_plan_accepts_stays_in_the_list_and_counts_no_more_until_its_last_day_is_over()
    {
        var accepted = new AcceptedFinding("Head of ledger", "Until the new key is made") { Rule = "RA0016", About = new OperatorMask("DSET.BACK.*"), Until = Today };
        HashSet<FindingSource> advice = [FindingSource.Advice];
        var plan = Named with { Accepted = [accepted] };

        var one = Assert.Single(Find(plan, advice).Findings);
        Assert.Equal(("Head of ledger", Today, "Until the new key is made"), (one.Accepted!.By, one.Accepted.Until, one.Accepted.Why));
        Assert.Equal((false, FindingSeverity.Off), (one.Counts, Find(plan, advice).Worst));
        Assert.Equal(FindingSeverity.Error, Service.Find(new FindingQuestion(plan, "", Today.PlusDays(1)), advice).Worst);
        Assert.Equal(FindingSeverity.Error, Find(Named with { Accepted = [accepted with { About = new OperatorMask("OTHER.*") }] }, advice).Worst);
        Assert.Equal(FindingSeverity.Off, Find(Named with { Accepted = [new AcceptedFinding("me", "so") { Fingerprint = one.Fingerprint }] }, advice).Worst);
    }

    [Fact]
    public void A_baseline_makes_findings_known_and_tells_those_that_are_gone_of_the_sources_that_were_asked()
    {
        var known = FindingBaseline.Read(FindingBaseline.Write(Find(Named).Known("plan.yaml"))).Baseline;
        var mended = Named with { Keys = [.. Named.Keys.Select(key => key with { SameValueAs = null })] };

        var same = Service.Find(Question(Named) with { Baseline = known }, new HashSet<FindingSource> { FindingSource.Advice, FindingSource.Naming });
        var better = Service.Find(Question(mended) with { Baseline = known }, new HashSet<FindingSource> { FindingSource.Advice });

        Assert.All(same.Findings, one => Assert.Equal(FindingState.Unchanged, one.State));
        Assert.Equal(FindingSeverity.Off, same.Worst);
        Assert.Equal(("RA0016", FindingState.Absent), (Assert.Single(better.Findings).Id, better.Findings[0].State));
    }

    [Fact]
    public void What_is_known_of_a_rule_that_could_not_be_run_stays_known_and_of_one_that_is_off_is_neither_told_nor_forgotten()
    {
        // Without a standard RP0013 cannot be run; the standard turns RP0012 off.
        var off = CompiledStandard.Compile(new NamingStandard { Name = "Off", Patterns = [new LabelPattern("{x:**}")], Rules = [new RuleSetting("RP0012") { Severity = FindingSeverity.Off }] }).Standard;
        KnownFinding[] old = [Known("RP0012", "0000000000000001"), Known("RP0013", "0000000000000002"), Known("RP0017", "0000000000000003")];
        HashSet<FindingSource> naming = [FindingSource.Naming];
        var known = FindingBaseline.Read(FindingBaseline.Write(old)).Baseline;

        var without = Service.Find(Question(Named) with { Baseline = known }, naming);
        var with = Service.Find(Question(Named) with { Baseline = known, Standard = off }, naming);

        Assert.Equal([("RP0012", FindingState.Absent, false), ("RP0013", FindingState.Unchanged, true), ("RP0017", FindingState.Absent, false)], OfOld(without).Order());
        Assert.DoesNotContain(OfOld(with), one => one.Item1 == "RP0012");
        Assert.Contains("RP0012", with.Known("plan.yaml").Where(finding => finding.Fingerprint == "0000000000000001").Select(finding => finding.Id));
        Assert.Contains("RP0013 (known, and its rule was not run)", Application.Findings.Output.FindingFiles.Text(without, "plan.yaml"), StringComparison.Ordinal);

        IEnumerable<(string, FindingState, bool)> OfOld(FindingReport report) => report.Findings.Where(one => old.Any(known => known.Fingerprint == one.Fingerprint)).Select(one => (one.Id, one.State, one.NotRun));

        static KnownFinding Known(string rule, string print) => new(rule, FindingSeverity.Error, "plan.yaml", 1, 1, "A", "It was wrong.", "right", print);
    }

    [Fact]
    public void Who_looks_after_a_finding_is_told_by_the_first_entry_that_speaks_of_it_and_it_counts_as_before()
    {
        var one = Assert.Single(Find(Named, [FindingSource.Advice]).Findings);
        var plan = Named with
        {
            Assigned =
            [
                new AssignedFinding("Others") { Rule = "RA0016", About = new OperatorMask("OTHER.*") },
                new AssignedFinding("Key management") { Fingerprint = one.Fingerprint, Due = Today, Comment = "A value is ordered" },
                new AssignedFinding("Everybody") { Rule = "RA0016" },
            ],
        };

        var report = Find(plan, [FindingSource.Advice]);
        var told = Assert.Single(report.Findings);

        Assert.Equal(("Key management", Today, "A value is ordered"), (told.Assigned!.Owner, told.Assigned.Due, told.Assigned.Comment));
        Assert.True(told.Counts);
        Assert.Contains($"Owner: Key management, due {FindingWords.Day(Today)} (A value is ordered).", Application.Findings.Output.FindingFiles.Text(report, "plan.yaml"), StringComparison.Ordinal);
        var record = Application.Findings.Output.FindingRecord.Of(told);
        Assert.Equal(("Key management", FindingWords.Day(Today), "A value is ordered"), (record.Owner, record.Due, record.Comment));
        Assert.Null(one.Assigned);
    }

    [Fact]
    public void What_is_accepted_without_a_last_day_is_told()
    {
        var report = Find(Named with { Accepted = [new AcceptedFinding("me", "so") { Rule = "RA0016" }, new AcceptedFinding("you", "so") { Rule = "RA0017", Until = Today }] }, [FindingSource.Advice]);

        Assert.Equal([new OpenEndedEntry("suppression", "RA0016", null, null, "me", "so")], report.OpenEnded);
        Assert.Contains("Without an end: suppression RA0016 by me (so). Better: a last day (until).\n", Application.Findings.Output.FindingFiles.Text(report, "plan.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_rules_belong_to_one_rule_and_each_page_is_there()
    {
        Assert.Distinct(All.Rules.Select(rule => rule.Id));
        Assert.All(All.Rules, rule => Assert.True(File.Exists(Repository.PathOf(rule.Page)), rule.Page));
        Assert.All(All.Rules, rule => Assert.Contains(rule.Id, Repository.Read(rule.Page), StringComparison.Ordinal));
    }

    [Fact]
    public void Acceptances_that_excuse_nothing_are_findings_at_their_places()
    {
        AcceptedFinding Entry(string? rule, string? about = null, LocalDate? until = null, string? fingerprint = null) =>
            new("me", "so") { Rule = rule, About = about is null ? null : new OperatorMask(about), Until = until, Fingerprint = fingerprint };
        var plan = Sample.Plan with
        {
            Accepted =
            [
                Entry("RA0999"), Entry("RV0001", "NOBODY.*"), Entry("RV0001", until: Today.PlusDays(-1)), Entry("RV0001", "PAYROLL.WORK.*", Today), Entry("RV0101"), Entry("RQ0001"), Entry(null, fingerprint: "0123456789abcdef"),
                Entry("RA0061", "RV0001%NOBODY.*"), Entry("RV0110"), Entry("RV0133"),
            ],
        };

        var found = Find(plan).Findings.Where(one => one.Path.StartsWith("findings", StringComparison.Ordinal)).ToDictionary(one => one.Path, StringComparer.Ordinal);

        Assert.Equal(
            [("findings.accepted[0]", "RA0060"), ("findings.accepted[1]", "RA0061"), ("findings.accepted[2]", "RA0062"), ("findings.accepted[5]", "RA0060"), ("findings.accepted[8]", "RA0060")],
            found.Values.Where(one => one.Rule.Page == "docs/findings.md").Select(one => (one.Path, one.Id)).Order());
        Assert.Equal("so", found["findings.accepted[1]"].Accepted?.Why);
        // Of what was not asked, nothing is said.
        Assert.Equal(["RA0060"], Find(plan, [FindingSource.Advice]).Findings.Where(one => one.Path.StartsWith("findings", StringComparison.Ordinal)).Select(one => one.Id).Distinct().Order());
        Assert.DoesNotContain(Find(plan, [FindingSource.Verdicts]).Findings, one => one.Path.StartsWith("findings", StringComparison.Ordinal));
    }

    [Fact]
    public void Exceptions_of_the_plans_standard_that_excuse_nothing_are_findings_at_their_places()
    {
        var standard = new NamingStandard
        {
            Name = "Ours",
            Patterns = [new LabelPattern("KEYS.{app}.N{n:3}")],
            Exceptions = [new(new OperatorMask("DSET.*"), "so"), new(new OperatorMask("NOBODY.*"), "so"), new(new OperatorMask("DSET.PRIM.*"), "so") { Until = Today.PlusDays(-1) }],
        };
        var plan = Sample.Plan with { Naming = new PlanNaming { Standard = standard } };
        var question = Question(plan) with { Standard = CompiledStandard.Compile(standard).Standard };

        var found = Service.Find(question, new HashSet<FindingSource> { FindingSource.Advice, FindingSource.Naming }).Findings;

        Assert.Equal([("naming.standard.exceptions[1]", "RA0061"), ("naming.standard.exceptions[2]", "RA0062")],
            found.Where(one => one.Path.StartsWith("naming", StringComparison.Ordinal)).Select(one => (one.Path, one.Id)).Order());
        Assert.DoesNotContain(Service.Find(question, new HashSet<FindingSource> { FindingSource.Advice }).Findings, one => one.Path.StartsWith("naming", StringComparison.Ordinal));
        Assert.Equal(["naming.file", "naming.file"], Service.Find(question with { Plan = plan with { Naming = new PlanNaming { File = "ours.yaml" } } }, new HashSet<FindingSource> { FindingSource.Advice, FindingSource.Naming })
            .Findings.Where(one => one.Path.StartsWith("naming", StringComparison.Ordinal)).Select(one => one.Path));
    }

    private static IEnumerable<Finding> Of(FindingSource source) => All.Findings.Where(one => one.Rule.Source == source);

    private static HashSet<string> PrintsOf(FindingReport report) => [.. report.Findings.Select(one => one.Fingerprint)];

    private static FindingQuestion Question(Plan plan) => new(plan, "", Today) { Places = new PlanPlaces(Sample.Text) };

    private static FindingReport Find(Plan plan, HashSet<FindingSource>? sources = null) => Service.Find(Question(plan), sources);
}
