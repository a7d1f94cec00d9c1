using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Who runs an application, a backup job or a recovery needs access to the data set and to its key.</summary>
public class AccessStoryTests
{
    private static readonly KeyLabel Back = new("DSET.BACK.APPL.KEY001");

    /// <summary>A REPRO copy under a key of its own on another array, of which backups and recoverers have both keys.</summary>
    private static readonly Plan Copied = new Story().Plan with
    {
        Keys = [new() { Label = Story.Label, KeyStore = "STORE" }, new() { Label = Back, KeyStore = "STORE" }],
        KeyProfiles =
        [
            new() { Profile = new("DSET.PRIM.*"), Readers = ["APPLJOB", "BACKUP", "RECOV"] },
            new() { Profile = new("DSET.BACK.*"), Readers = ["BACKUP", "RECOV"] },
        ],
        DataSetProfiles = [new() { Profile = new("APPL.**"), Readers = ["BACKUP", "RECOV"], Updaters = ["APPLJOB"] }],
        Applications = [new("APPL", Criticality.High, "") { RunsAs = "APPLJOB" }],
        Recoverers = ["RECOV"],
        BackupPolicies =
        [
            new() { Name = "DAILY", RunsAs = "BACKUP", Schedule = Schedule.On(Story.At(12)), Steps = [new() { Utility = "REPRO", To = "REC001", KeyLabel = Back }] },
        ],
        DataSets = [new Story().Plan.DataSets[0] with { Backups = ["DAILY"], Uses = Schedule.On(Story.At(60)) }],
    };

    private static readonly Strike Deleted = Story.On("data-set-deletion", "APPL.DATA", 48);

    [Fact]
    public void With_access_for_all_it_is_as_if_nobody_were_named()
    {
        var outcome = Of(plan => plan, Deleted);

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Null(outcome.WriteHindrance);
        Assert.Equal(outcome.RouteText, Of(plan => plan with { Applications = [new("APPL", Criticality.High, "")], Recoverers = [], BackupPolicies = [plan.BackupPolicies[0] with { RunsAs = null }] }, Deleted).RouteText);
    }

    [Fact]
    public void An_application_that_may_not_use_the_key_never_loads_its_data()
    {
        var outcome = Of(plan => WithReaders(plan, 0, "BACKUP", "RECOV"), Deleted);

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Equal([Cause.NothingCommitted, Cause.NoKeyAccess], outcome.Failures.Select(failure => failure.Cause));
    }

    [Fact]
    public void An_application_that_may_read_its_data_and_not_write_it_never_loads_it() => Assert.Equal(
        [Cause.NothingCommitted, Cause.NoDataSetAccess],
        Of(plan => plan with { DataSetProfiles = [plan.DataSetProfiles[0] with { Readers = ["APPLJOB"], Updaters = [] }] }, Deleted).Failures.Select(failure => failure.Cause));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void No_OPEN_succeeds_without_both_switches_of_the_ICSF_segment(bool wrap, bool returned)
    {
        var outcome = Of(plan => Unnamed(plan) with { KeyProfiles = [plan.KeyProfiles[0] with { SymCpacfWrap = wrap, SymCpacfReturn = returned }, plan.KeyProfiles[1]] }, Deleted);

        Assert.Equal([Cause.NothingCommitted, Cause.KeyNotForCpacf], outcome.Failures.Select(failure => failure.Cause));
    }

    [Fact]
    public void Nor_does_one_under_a_key_that_no_profile_covers_in_a_plan_that_has_some() => Assert.Equal(
        [Cause.NothingCommitted, Cause.KeyNotForCpacf],
        Of(plan => Unnamed(plan) with { KeyProfiles = [plan.KeyProfiles[1]] }, Deleted).Failures.Select(failure => failure.Cause));

    [Fact]
    public void A_plan_without_key_profiles_says_nothing_of_keys() => Assert.Equal(OutcomeKind.Recovered, Of(plan => plan with { KeyProfiles = [] }, Deleted).Kind);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_backup_job_that_may_not_use_the_key_of_either_side_makes_no_copy(int profile) =>
        Assert.Equal(OutcomeKind.Lost, Of(plan => WithReaders(plan, profile, "APPLJOB", "RECOV"), Deleted).Kind);

    [Fact]
    public void A_backup_job_that_may_not_read_the_data_set_makes_none() =>
        Assert.Equal(OutcomeKind.Lost, Of(plan => plan with { DataSetProfiles = [plan.DataSetProfiles[0] with { Readers = ["RECOV"] }] }, Deleted).Kind);

    [Fact]
    public void A_block_copy_needs_no_key() => Assert.Equal(
        OutcomeKind.Recovered,
        Of(plan => WithReaders(plan, 0, "APPLJOB", "RECOV") with { BackupPolicies = [plan.BackupPolicies[0] with { Steps = [new() { Utility = "ADRDSSU-COPY", To = "REC001" }] }] }, Deleted).Kind);

    [Fact]
    public void But_its_job_may_read_the_data_set() => Assert.Equal(
        OutcomeKind.Lost,
        Of(plan => plan with
        {
            DataSetProfiles = [plan.DataSetProfiles[0] with { Readers = ["RECOV"] }],
            BackupPolicies = [plan.BackupPolicies[0] with { Steps = [new() { Utility = "ADRDSSU-COPY", To = "REC001" }] }],
        }, Deleted).Kind);

    [Fact]
    public void A_recovery_without_an_operator_who_may_use_the_key_is_an_outage_that_a_permit_ends()
    {
        var outcome = Of(plan => WithReaders(plan, 1, "BACKUP"), Deleted);

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Cause: Cause.NoKeyAccess, About: "DSET.BACK.APPL.KEY001" });
        Assert.Equal([RecoveryAction.Permit], outcome.Ends.Select(end => end.Step.Action));
        Assert.Equal(1, outcome.Version);
    }

    [Fact]
    public void One_recoverer_of_two_who_has_access_is_enough() =>
        Assert.Equal(OutcomeKind.Recovered, Of(plan => WithReaders(plan, 1, "BACKUP", "OTHER") with { Recoverers = ["RECOV", "OTHER"], KeyProfiles = [plan.KeyProfiles[0], plan.KeyProfiles[1] with { Readers = ["BACKUP", "OTHER"] }] }, Deleted).Kind);

    [Fact]
    public void What_recoverers_may_not_use_they_do_not_write_under_either()
    {
        var outcome = Of(plan => WithReaders(plan, 0, "APPLJOB", "BACKUP"), Deleted);

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Equal("DSET.RECOVER.KEY001", outcome.Label?.Text);
    }

    [Fact]
    public void Data_that_nothing_befell_is_intact_whether_or_not_recoverers_may_open_it() =>
        Assert.Equal(OutcomeKind.Intact, Of(plan => WithReaders(plan, 0, "APPLJOB", "BACKUP"), Story.On("volume-failure", "REC001", 48)).Kind);

    [Fact]
    public void Once_a_key_is_back_the_application_reads_its_data_whether_or_not_recoverers_may()
    {
        var outcome = new Story { Plan = Closed(withCkdsCopy: true) }.Outcome(Story.On("key-loss", Story.Label.Text, 48));

        Assert.Equal((OutcomeKind.Recovered, 1, NodaTime.Duration.Zero), (outcome.Kind, outcome.Version, outcome.Age!.Value));
        Assert.Null(outcome.Route!.Copy);
        Assert.True(outcome.Runbook.Steps[^1].ByApplication);
        Assert.Equal("Application", RecoveryActions.Actor(outcome.Runbook.Steps[^1]));
        Assert.Equal("Recoverer", RecoveryActions.Actor(outcome.Runbook.Steps[^1] with { ByApplication = false }));
    }

    [Fact]
    public void What_ends_an_outage_of_their_key_needs_no_permit_for_recoverers()
    {
        var outcome = new Story { Plan = WithoutBackups(Closed(withCkdsCopy: false)) }.Outcome(Story.On("key-archived", Story.Label.Text, 48));

        Assert.Equal([RecoveryAction.RecallKey], outcome.Ends.Select(end => end.Step.Action));
    }

    [Fact]
    public void Nor_is_what_recoverers_lack_a_cause_where_the_key_is_gone_for_good()
    {
        var outcome = new Story { Plan = WithoutBackups(Closed(withCkdsCopy: false)) }.Outcome(Story.On("key-destruction", Story.Label.Text, 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Kind: RouteKind.Primary, Cause: Cause.KeyNotFound });
        Assert.DoesNotContain(outcome.Failures, failure => failure.Cause == Cause.NoDataSetAccess);
    }

    [Fact]
    public void A_mirror_that_takes_over_needs_none_either()
    {
        var mirrored = Closed(withCkdsCopy: false) with { BackupPolicies = [new() { Name = "DAILY", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }] };

        var outcome = new Story { Plan = mirrored }.Outcome(Story.On("volume-failure", "PRD001", 48));

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
    }

    [Fact]
    public void That_content_is_spoilt_is_told_beside_what_recoverers_lack()
    {
        var outcome = new Story { Plan = WithoutBackups(Closed(withCkdsCopy: false)) }.Outcome(Story.On("file-corruption", "APPL.DATA", 48), Story.On("access-removed", "APPLJOB", 50));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Equal([Cause.NoDataSetAccess, Cause.NoCommittedVersion], outcome.Failures.Select(failure => failure.Cause));
    }

    [Theory]
    [InlineData("APPLJOB", Cause.NoDataSetAccess)]
    [InlineData("APPL.**", Cause.NoDataSetAccess)]
    [InlineData("DSET.PRIM.*", Cause.NoKeyAccess)]
    public void Without_its_access_an_application_stands_still_and_its_data_is_intact(string taken, Cause cause)
    {
        var outcome = Of(plan => plan with { Recoverers = [] }, Story.On("access-removed", taken, 48));

        Assert.Equal(OutcomeKind.Intact, outcome.Kind);
        Assert.Equal(cause, outcome.WriteHindrance?.Cause);
        Assert.Equal(RecoveryAction.Permit, outcome.WriteHindrance?.End?.Step.Action);
    }

    [Fact]
    public void Access_that_is_taken_from_recoverers_is_missed_when_something_else_strikes()
    {
        var taken = Story.On("access-removed", "RECOV", 40);

        Assert.Equal(OutcomeKind.Intact, Of(plan => plan, taken).Kind);
        Assert.Equal(OutcomeKind.Unavailable, Of(plan => plan, taken, Deleted).Kind);
    }

    [Fact]
    public void Access_that_is_taken_from_a_backup_job_leaves_the_copy_of_before() =>
        Assert.Equal(OutcomeKind.Recovered, Of(plan => plan, Story.On("access-removed", "BACKUP", 40), Deleted).Kind);

    [Fact]
    public void Who_keeps_a_data_set_open_goes_on_without_access_until_he_opens_it_again()
    {
        var kept = new Story { Plan = Copied with { Recoverers = [], DataSets = [Copied.DataSets[0] with { Opens = Schedule.On(Story.At(80)), Updates = Schedule.On(Story.At(50), Story.At(90)) }] } };

        Assert.Equal(2, kept.Outcome(Story.On("access-removed", "APPLJOB", 48) with { Discovery = Discovery.NextUse }).Version);
    }

    [Fact]
    public void A_star_in_an_access_list_is_everybody() =>
        Assert.Equal(OutcomeKind.Recovered, Of(plan => WithReaders(WithReaders(plan, 0, "*"), 1, "*"), Deleted).Kind);

    [Theory]
    [InlineData("key-deletion", "BACKUP", false, false, false, OutcomeKind.Lost)]
    [InlineData("key-deletion", "STRANGER", false, false, false, OutcomeKind.Intact)]
    [InlineData("key-deletion", "BACKUP", true, false, false, OutcomeKind.Intact)]
    [InlineData("kgup-deletion", "STRANGER", false, false, false, OutcomeKind.Lost)]
    [InlineData("kgup-deletion", "STRANGER", false, true, false, OutcomeKind.Intact)]
    [InlineData("kgup-deletion", "STRANGER", false, false, true, OutcomeKind.Intact)]
    [InlineData("kgup-deletion", "BACKUP", false, false, true, OutcomeKind.Lost)]
    public void Who_may_delete_a_key_goes_by_its_profile_and_the_switches_of_ICSF(string kind, string user, bool levels, bool verbs, bool keys, OutcomeKind expected)
    {
        var deleted = Story.On(kind, Story.Label.Text, 48) with { By = user };
        var outcome = Of(
            plan => plan with { KeyStores = [plan.KeyStores[0] with { KeyAuthorityLevels = levels, KgupVerbAuthority = verbs, KgupKeyAuthority = keys }], DataSets = [plan.DataSets[0] with { Backups = [] }] },
            deleted, Story.On("ipl", "PLEX1", 49), Story.On("ipl", "PLEX2", 49));

        Assert.Equal(expected, outcome.Kind);
    }

    [Fact]
    public void READ_that_is_given_for_data_sets_alone_deletes_no_key() => Assert.Equal(
        OutcomeKind.Intact,
        Of(plan => plan with { KeyProfiles = [plan.KeyProfiles[0] with { OnlyForDataSets = true }, plan.KeyProfiles[1]], DataSets = [plan.DataSets[0] with { Backups = [] }] },
            Story.On("key-deletion", Story.Label.Text, 48) with { By = "BACKUP" }).Kind);

    /// <summary>The estate where recoverers may use every key, and open no data set.</summary>
    private static Plan Closed(bool withCkdsCopy)
    {
        var plan = Copied with { DataSetProfiles = [new() { Profile = new("APPL.**"), Readers = ["BACKUP"], Updaters = ["APPLJOB"] }] };
        return withCkdsCopy ? plan with { KeyStores = [plan.KeyStores[0] with { Backups = [new CkdsBackup(Schedule.On(Story.At(6)), 1, "R")] }] } : plan;
    }

    private static Plan WithoutBackups(Plan plan) => plan with { BackupPolicies = [], DataSets = [plan.DataSets[0] with { Backups = [] }] };

    private static Plan WithReaders(Plan plan, int profile, params string[] readers) =>
        plan with { KeyProfiles = [.. plan.KeyProfiles.Select((known, index) => index == profile ? known with { Readers = readers } : known)] };

    private static Plan Unnamed(Plan plan) => plan with { Applications = [new("APPL", Criticality.High, "")], Recoverers = [], BackupPolicies = [plan.BackupPolicies[0] with { RunsAs = null }] };

    private static DataSetOutcome Of(Func<Plan, Plan> change, params Strike[] strikes) => new Story { Plan = change(Copied) }.Outcome(strikes);
}
