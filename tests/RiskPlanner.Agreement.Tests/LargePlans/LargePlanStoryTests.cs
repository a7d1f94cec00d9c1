using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Replay.Thinning;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>What keeps data sets and spans apart although it is rare in generated cases: whole replays tell, and a wrong rule is caught.</summary>
public class LargePlanStoryTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void A_sysplex_that_begins_to_encrypt_tape_ends_a_span()
    {
        // From day 10 on the label takes effect on tape, and its key has been archived since day 5.
        var plan = Plan(
            [Key("KEY"), Key("TAPE") with { Archived = From + Duration.FromDays(5) }],
            [DataSet("APPL.DATA", "P00", "KEY", "TAPES")]);
        var story = new ReplayCase(
            plan with { Sysplexes = [plan.Sysplexes[0] with { LevelChanges = [new LevelChange(From + Duration.FromDays(10), new ZosLevel(3, 2))] }] },
            [On(plan, "volume-failure", "P00", Discovery.AtOnce)]);

        Assert.Equal(Duration.FromDays(11) + Duration.FromHours(12), Assert.Single(LargePlanJudges.Whole(story)).Age);
        Assert.Empty(Thin(story, ThinningRules.Sound));
        Assert.NotEmpty(Thin(story, ThinningRules.Sound with { LevelsEndSpans = false }));
    }

    [Fact]
    public void A_mirror_that_a_neighbour_started_with_another_lag_keeps_data_sets_apart()
    {
        // A pair of volumes has the lag that the first data set on it asks for.
        var plan = Plan([],
            [DataSet("APPL.NEXT", "P08", null, "SLOW"), DataSet("APPL.FIRST", "P08", null, "QUICK"), DataSet("APPL.SECOND", "P09", null, "QUICK"), DataSet("APPL.LAST", "P09", null, "SLOW")]);
        var story = new ReplayCase(plan, [On(plan, "disk-failure", "A1", Discovery.AtOnce)]);

        Assert.Equal(4, LargePlanJudges.ByClasses(story, ClassRules.Sound).Classes.Count);
        Assert.Empty(ByClasses(story, ClassRules.Sound));
        Assert.NotEmpty(ByClasses(story, ClassRules.Sound with { MirrorsTellVolumesApart = false }));
    }

    [Fact]
    public void A_key_that_somebody_else_gets_back_earlier_keeps_data_sets_apart()
    {
        // With the key back, the jobs of APPL.FIRST carry spoilt data away and drop what is sound; those of APPL.SECOND fail until its own loss is noticed.
        var plan = Plan(
            [Key("KEY1"), Key("KEY2"), Key("TAPE")],
            [DataSet("APPL.EARLY", "P07", "KEY1", "DUMPED") with { Uses = Every(1) }, Read(DataSet("APPL.FIRST", "P08", "KEY1", "CARRIED")), Read(DataSet("APPL.SECOND", "P09", "KEY2", "CARRIED"))]);
        var story = new ReplayCase(plan, [On(plan, "ransomware", ThreatTargets.Everything, Discovery.NextUse), On(plan, "ckds-loss", "CKDS", Discovery.NextUse)]);

        Assert.Equal([OutcomeKind.Recovered, OutcomeKind.Lost, OutcomeKind.Recovered], LargePlanJudges.Whole(story).Select(outcome => outcome.Kind));
        Assert.Empty(ByClasses(story, ClassRules.Sound));
        Assert.NotEmpty(ByClasses(story, ClassRules.Sound with { UsersTellKeysApart = false }));
    }

    [Fact]
    public void A_struck_data_set_does_not_stand_for_others()
    {
        var plan = Plan([Key("KEY")], [DataSet("APPL.FIRST", "P08", "KEY", "TAPES"), DataSet("APPL.SECOND", "P09", "KEY", "TAPES")]);
        var story = new ReplayCase(plan, [On(plan, "data-set-deletion", "APPL.FIRST", Discovery.AtOnce)]);

        Assert.Equal([OutcomeKind.Recovered, OutcomeKind.Intact], LargePlanJudges.Whole(story).Select(outcome => outcome.Kind));
        Assert.Empty(ByClasses(story, ClassRules.Sound));
        Assert.NotEmpty(ByClasses(story, ClassRules.Sound with { StruckThingsStandOut = false }));
    }

    [Fact]
    public void The_runbook_of_a_member_names_the_member_its_volume_its_key_and_its_copies()
    {
        var plan = Plan([Key("KEY1"), Key("KEY2")], [DataSet("APPL.FIRST", "P08", "KEY1", "TAPES"), DataSet("OTHER.SECOND", "P09", "KEY2", "TAPES")]);
        var story = new ReplayCase(plan, [On(plan, "disk-failure", "A1", Discovery.AtOnce)]);
        var replay = LargePlanJudges.ByClasses(story, ClassRules.Sound);

        Assert.Equal("APPL.FIRST and 1 alike", Assert.Single(replay.Classes).Class.Title);
        Assert.Contains("OTHER.BK1S1.D00002.G0021V00 on CARTS", replay.OutcomeOf(new DataSetName("OTHER.SECOND")).Runbook.ToString(), StringComparison.Ordinal);
        Assert.Contains("allocated under KEY2", replay.OutcomeOf(new DataSetName("OTHER.SECOND")).Runbook.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_set_under_a_twin_of_the_struck_key_is_told_apart_from_one_under_a_key_with_a_twin_of_its_own()
    {
        var plan = Plan(
            [Key("KEY1"), Key("KEY2") with { SameValueAs = new KeyLabel("KEY1") }, Key("KEY3"), Key("KEY4") with { SameValueAs = new KeyLabel("KEY3") }],
            [DataSet("APPL.STRUCK", "P07", "KEY1"), DataSet("APPL.TWIN", "P08", "KEY2"), DataSet("APPL.OTHER", "P09", "KEY4")]) with { KeyManagers = [] };
        var story = new ReplayCase(plan, [On(plan, "key-loss", "KEY1", Discovery.AtOnce)]);
        var byClasses = LargePlanJudges.ByClasses(story, ClassRules.Sound);

        Assert.Equal([OutcomeKind.Lost, OutcomeKind.Lost, OutcomeKind.Intact], plan.DataSets.Select(dataSet => byClasses.OutcomeOf(dataSet.Name).Kind));
        Assert.Empty(ByClasses(story, ClassRules.Sound));
    }

    [Fact]
    public void A_twin_of_the_struck_key_is_told_apart_whichever_of_them_comes_first()
    {
        var plan = Plan(
            [Key("KEY1"), Key("KEY2") with { SameValueAs = new KeyLabel("KEY1") }, Key("KEY3"), Key("KEY4") with { SameValueAs = new KeyLabel("KEY3") }],
            [DataSet("APPL.OTHER", "P08", "KEY3"), DataSet("APPL.TWIN", "P09", "KEY1")]) with { KeyManagers = [] };
        var story = new ReplayCase(plan, [On(plan, "key-loss", "KEY2", Discovery.AtOnce)]);

        Assert.Equal([OutcomeKind.Intact, OutcomeKind.Lost], LargePlanJudges.Whole(story).Select(outcome => outcome.Kind));
        Assert.Empty(ByClasses(story, ClassRules.Sound));
    }

    [Fact]
    public void A_member_on_another_volume_is_told_with_its_own()
    {
        var plan = Plan([Key("KEY1"), Key("KEY2")], [DataSet("APPL.FIRST", "P08", "KEY1"), DataSet("OTHER.SECOND", "P09", "KEY2")]);
        var story = new ReplayCase(plan, [On(plan, "ckds-loss", "CKDS", Discovery.AtOnce)]);
        var member = LargePlanJudges.ByClasses(story, ClassRules.Sound).OutcomeOf(new DataSetName("OTHER.SECOND"));

        Assert.Equal("APPL.FIRST and 1 alike", Assert.Single(LargePlanJudges.ByClasses(story, ClassRules.Sound).Classes).Class.Title);
        Assert.Contains("P09", LargePlanJudges.Whole(story)[1].Runbook.ToString(), StringComparison.Ordinal);
        Assert.Contains("P09", member.Runbook.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("P08", member.Runbook.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_go_on_while_nobody_is_there_to_notice()
    {
        // With the only system the one who would check is gone: it is told at the plan's end, and the key is deleted meanwhile.
        var plan = Plan([Key("KEY1") with { DeletedAt = From + Duration.FromDays(40) }], [DataSet("APPL.DATA", "R01", "KEY1", "DUMPED") with { Checks = Every(7) }]);
        var story = new ReplayCase(
            plan with { KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartsAt = ["V"] } }], KeyManagers = [] },
            [On(plan, "site-loss", "R", Discovery.Check)]);

        Assert.Equal(OutcomeKind.Lost, Assert.Single(LargePlanJudges.Whole(story)).Kind);
        Assert.Empty(Thin(story, ThinningRules.Sound));
        Assert.NotEmpty(Thin(story, ThinningRules.Sound with { LateDiscoveriesRunOn = false }));
    }

    [Fact]
    public void A_key_that_nobody_uses_decides_whether_a_mirrored_key_store_still_comes_over()
    {
        // When KEY3 gets a value in OTHER itself, the mirror is split, and what is deleted at its source stays there.
        var plan = Plan([Key("KEY1") with { DeletedAt = From + Duration.FromDays(15) }, Key("KEY3")], [DataSet("APPL.DATA", "R01", null)]);
        var mirrored = plan with
        {
            KeyStores = [plan.KeyStores[0], new() { Name = "OTHER", Sites = ["R"], Follows = new("CKDS", KeyStoreTransport.Mirror, null) }],
            Sysplexes = [plan.Sysplexes[0] with { KeyStore = "OTHER" }, new() { Name = "PLEX2", Site = "P", KeyStore = "CKDS" }],
            Keys = [.. plan.Keys, Key("KEY1") with { KeyStore = "OTHER" }, Key("KEY3") with { KeyStore = "OTHER", NewValues = [From + Duration.FromDays(10)] }],
            KeyManagers = [],
            DataSets = [plan.DataSets[0] with { KeyLabel = new KeyLabel("KEY1") }],
        };
        Assert.Empty(PlanValidator.Validate(mirrored));
        var story = new ReplayCase(mirrored, [On(plan, "refresh", "CKDS", Discovery.AtOnce)]);

        Assert.Equal(OutcomeKind.Intact, Assert.Single(LargePlanJudges.Whole(story)).Kind);
        Assert.Empty(ByClasses(story, ClassRules.Sound));
        Assert.NotEmpty(ByClasses(story, ClassRules.Sound with { FollowersKeepAllKeys = false }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_whose_validity_ends_between_events_is_missed_then_whatever_happens_to_other_keys(bool othersAreArchived)
    {
        // No event is to blame that nobody reads under KEY1 any more: who checks APPL.CHECKED after the second one tells nothing of APPL.DATA, which is told at the plan's end.
        var other = Key("KEY9") with { Archived = From + Duration.FromDays(24), Recalled = From + Duration.FromDays(26) };
        var plan = Plan(
            [Key("KEY1") with { ActiveUntil = From + Duration.FromDays(22) }, Key("KEY2"), othersAreArchived ? other : Key("KEY9")],
            [
                DataSet("APPL.DATA", "P08", "KEY1", "DUMPED") with { Updates = null },
                DataSet("APPL.CHECKED", "P08", "KEY1", "DUMPED") with { Updates = null, Checks = Every(7) },
            ]);
        var second = On(plan, "key-loss", "KEY2", Discovery.NextUse);
        var story = new ReplayCase(plan, [On(plan, "key-loss", "KEY2", Discovery.AtOnce), second with { At = second.At + Duration.FromDays(10) }]);

        var unread = LargePlanJudges.Whole(story)[0];
        Assert.Equal((OutcomeKind.Unavailable, From + Duration.FromDays(22)), (unread.Kind, unread.DamagedAt));
        Assert.Equal(plan.Until - Duration.FromDays(1), unread.Failures.Max(failure => failure.Copy?.TakenAt));
        Assert.Empty(Thin(story, ThinningRules.Sound));
        Assert.Empty(ByClasses(story, ClassRules.Sound));
        Assert.NotEmpty(Thin(story, ThinningRules.Sound with { KeyDatesAreSeen = false }));
    }

    private static IReadOnlyList<string> Thin(ReplayCase story, ThinningRules rules) => LargePlanJudges.Differences(LargePlanJudges.Whole(story), LargePlanJudges.Thin(story, rules));

    private static IReadOnlyList<string> ByClasses(ReplayCase story, ClassRules rules) =>
        LargePlanJudges.Differences(new LargePlanCase(story, LargePlanJudges.Whole(story)), LargePlanJudges.ByClasses(story, rules));

    private static Strike On(Plan plan, string kind, string target, Discovery discovery) =>
        new(ThreatCatalogue.Find(kind)!, target, plan.From + Duration.FromDays(20) + Duration.FromHours(12), discovery);

    private static KeyDefinition Key(string label) => new() { Label = new KeyLabel(label), KeyStore = "CKDS" };

    private static DataSetDefinition DataSet(string name, string volume, string? label, params string[] policies) => new()
    {
        Name = new DataSetName(name),
        Application = "APPL",
        Volume = volume,
        KeyLabel = label is null ? null : new KeyLabel(label),
        SizeKiB = 1,
        Updates = Every(1),
        Backups = policies,
    };

    /// <summary>Not written any more, and read each fortnight only.</summary>
    private static DataSetDefinition Read(DataSetDefinition dataSet) => dataSet with { Updates = null, Uses = Every(14) };

    private static Schedule Every(int days) => Schedule.Repeating(Period.FromDays(days));

    private static Plan Plan(IReadOnlyList<KeyDefinition> keys, IReadOnlyList<DataSetDefinition> dataSets)
    {
        var plan = new Plan
        {
            Name = "Story",
            From = From,
            Until = From + Duration.FromDays(60),
            Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
            Arrays =
            [
                new("A1", "P", [.. Enumerable.Range(0, 10).Select(number => $"P{number:00}")]),
                new("A2", "R", ["R00", "R01", "R02"]),
            ],
            Tapes = [new("CARTS", "R", TapeKind.Cartridge)],
            KeyStores = [new() { Name = "CKDS", Sites = ["P", "R"] }],
            Sysplexes = [new() { Name = "PLEX", Site = "R", KeyStore = "CKDS" }],
            Keys = keys,
            KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "R", Keys = [new KeyLabelMask("KEY*")] }],
            Applications = [new("APPL", Criticality.High, "")],
            BackupPolicies =
            [
                new() { Name = "TAPES", Schedule = Every(1), Keep = 3, Steps = [new() { Utility = "IEBGENER", To = "CARTS", KeyLabel = keys.Any(key => key.Label.Text == "TAPE") ? new KeyLabel("TAPE") : null }] },
                new() { Name = "CARRIED", Schedule = Every(1), Keep = 2, Steps = [new() { Utility = "IEBGENER", To = "CARTS", VaultAt = "V" }] },
                new() { Name = "DUMPED", Schedule = Every(1), Keep = 2, Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS", VaultAt = "V" }] },
                new() { Name = "SLOW", Steps = [new() { Utility = "GLOBAL-MIRROR", To = "R00", Lag = Period.FromDays(5) }] },
                new() { Name = "QUICK", Steps = [new() { Utility = "GLOBAL-MIRROR", To = "R00", Lag = Period.FromHours(1) }] },
            ],
            DataSets = dataSets,
        };
        Assert.Empty(PlanValidator.Validate(plan));
        return plan;
    }
}
