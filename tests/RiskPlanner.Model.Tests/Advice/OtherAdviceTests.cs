using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class OtherAdviceTests
{
    [Fact]
    public void A_twin_of_another_purpose_is_a_danger() =>
        Advised.Only(Twins(KeyPurpose.Backup), AdviceRules.TwinOfAnotherPurpose, "keys[1].sameValueAs", "PRIM.KEY",
            "BACK.KEY (backup) and PRIM.KEY (primary) hold one value: whoever loses the value loses both.");

    [Fact]
    public void A_twin_of_the_same_purpose_is_none() => Advised.Nothing(Twins(KeyPurpose.Primary));

    [Fact]
    public void A_date_outside_the_horizon_is_a_warning() =>
        Advised.Only(Updating(Schedule.On(Sound.From, Instant.FromUtc(2062, 1, 1, 0, 0))), AdviceRules.DateOutsideTheHorizon, "dataSets[0].updates.dates[1]",
            "2062-01-01T00:00:00Z", "This moment lies outside the horizon, so nothing happens then.");

    [Fact]
    public void A_schedule_that_never_occurs_is_a_warning() =>
        Advised.Only(Updating(Schedule.Repeating(Period.FromDays(1), Instant.FromUtc(2027, 1, 1, 0, 0))), AdviceRules.ScheduleNeverOccurs, "dataSets[0].updates",
            "P1D", "This schedule does not occur within the horizon.");

    [Fact]
    public void Schedules_within_the_horizon_are_none() => Advised.Nothing(Updating(Schedule.On(Sound.From, Sound.Until)));

    [Fact]
    public void Every_schedule_is_looked_at()
    {
        var late = Schedule.Repeating(Period.FromDays(1), Sound.Until + Duration.FromDays(1));
        var store = Sound.KeyStores[0] with
        {
            MasterKey = Kept(late), DesMasterKey = Kept(late), RsaMasterKey = Kept(late), EccMasterKey = Kept(late), Backups = [new(late, 1, "VAULT")],
        };
        var plan = Sound with
        {
            KeyStores = [store, Sound.KeyStores[1]],
            BackupPolicies = [Sound.BackupPolicies[0] with { Schedule = late }],
            DataSets = [Sound.DataSets[0] with { Updates = late, Uses = late, Checks = late }],
            Transfers = [new() { Name = "T", Method = TransferMethod.Scp, DataSets = [new("PAY.**")], To = "them", Schedule = late }],
        };

        Assert.Equal(
            [
                "keyStores[0].masterKey.changes", "keyStores[0].desMasterKey.changes", "keyStores[0].rsaMasterKey.changes", "keyStores[0].eccMasterKey.changes", "keyStores[0].backups[0]",
                "backupPolicies[0].schedule", "dataSets[0].updates", "dataSets[0].uses", "dataSets[0].checks", "transfers[0].schedule",
            ],
            Advised.Of(plan).Select(advice => advice.Path));

        static MasterKeyPractice Kept(Schedule changes) => new() { Changes = changes, PartsAt = ["VAULT"] };
    }

    [Fact]
    public void Masks_that_cover_nothing_are_notes()
    {
        var plan = Sound with
        {
            BackupPolicies = [Sound.BackupPolicies[0] with { AppliesTo = [new("PAY.**"), new("PYA.**")] }],
            KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("PRIM.*"), new("PRIN.*")] }],
            Transfers = [new() { Name = "T", Method = TransferMethod.Scp, DataSets = [new("LEDGER.**")], To = "them" }],
        };

        Assert.Equal(["backupPolicies[0].appliesTo[1]", "transfers[0].dataSets[0]", "keyManagers[0].keys[1]"], Advised.Of(plan).Select(advice => advice.Path));
        Assert.Equal(["RA0019", "RA0019", "RA0020"], Advised.Of(plan).Select(advice => advice.Id));
        Assert.All(Advised.Of(plan), advice => Assert.Equal(AdviceSeverity.Note, advice.Severity));
    }

    [Fact]
    public void A_data_set_without_backup_is_a_warning() =>
        Advised.Only(Sound with { DataSets = [DataSet("PAY.MASTER")] }, AdviceRules.NoBackupPolicy, "dataSets[0].backups", "", "This data set is under no backup policy.");

    [Fact]
    public void A_mask_is_as_good_as_a_name() =>
        Advised.Nothing(Sound with { DataSets = [DataSet("PAY.MASTER")], BackupPolicies = [Sound.BackupPolicies[0] with { AppliesTo = [new("PAY.**")] }] });

    [Fact]
    public void A_version_that_is_gone_before_it_is_copied_is_a_warning() =>
        Advised.Only(WithDataSet(dataSet => dataSet with { Retention = Period.FromHours(12) }), AdviceRules.GoneBeforeItIsCopied, "dataSets[0].retention", "PT12H",
            "Every backup cycle is longer than versions are kept, so a version can come and go without a copy.");

    [Fact]
    public void A_version_that_is_kept_for_a_cycle_is_none() => Advised.Nothing(WithDataSet(dataSet => dataSet with { Retention = Period.FromDays(1) }));

    [Fact]
    public void One_policy_that_is_quick_enough_copies_every_version()
    {
        var monthly = Policy("MONTHLY", Step("REPRO", "REC001")) with { Schedule = Schedule.Repeating(Period.FromMonths(1)) };
        var plan = Sound with { BackupPolicies = [Sound.BackupPolicies[0], monthly], DataSets = [DataSet("PAY.MASTER", "DAILY", "MONTHLY") with { Retention = Period.FromDays(3) }] };

        Advised.Nothing(plan);
        Advised.At(plan with { DataSets = [plan.DataSets[0] with { Backups = ["MONTHLY"] }] }, AdviceRules.GoneBeforeItIsCopied, "dataSets[0].retention");
    }

    [Fact]
    public void Masks_of_a_tape_key_server_name_keys_that_are_none_of_the_plan() => Assert.DoesNotContain(
        PlanAdvisor.Advise(Sound with { KeyManagers = [new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "PROD", Keys = [new("NOT.THERE.**")] }] }),
        advice => advice.Path.StartsWith("keyManagers", StringComparison.Ordinal));

    [Fact]
    public void A_mirror_copies_at_once() =>
        Advised.Nothing(Under(Policy("P", Step("METRO-MIRROR", "REC001"))) with { DataSets = [DataSet("PAY.MASTER", "P") with { Retention = Period.FromHours(1) }] });

    [Fact]
    public void A_label_that_a_new_allocation_would_not_give_is_a_note() =>
        Advised.Only(Profiled("BACK.KEY"), AdviceRules.AnotherLabelWhenAllocated, "dataSets[0].keyLabel", "PRIM.KEY",
            "Allocated anew, this data set would not get its present label. RACF profile PAY.** gives BACK.KEY by DATAKEY.");

    [Fact]
    public void A_label_that_a_new_allocation_would_give_is_none() => Advised.Nothing(Profiled("PRIM.KEY"));

    /// <summary>With copies that have a name: where they have none, that is advised as well.</summary>
    private static Plan Profiled(string label) => Under(Policy("DAILY", Step("REPRO", "REC001") with { Name = new("PAY.BACKUP.**") })) with { DataSetProfiles = [new() { Profile = new("PAY.**"), DataKey = new(label) }] };

    private static Plan Twins(KeyPurpose purpose) => Sound with { Keys = [Sound.Keys[0], Sound.Keys[1] with { Purpose = purpose, SameValueAs = new("PRIM.KEY") }, Sound.Keys[2]] };

    private static Plan Updating(Schedule schedule) => WithDataSet(dataSet => dataSet with { Updates = schedule });
}
