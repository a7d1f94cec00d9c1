using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Under which label a copy is written: as z/OS decides for a new data set (z/OS facts, 1.3).</summary>
public class CopyLabelStoryTests
{
    private static readonly KeyLabel Back = new("DSET.BACK.APPL.KEY001");
    private static readonly Strike KeyLoss = Story.On("key-loss", Story.Label.Text, 60);

    [Fact]
    public void What_the_job_asks_for_counts_where_no_profile_has_a_key() =>
        Assert.Equal("REPRO copy 2 of COPY on REC001", Copied().Outcome(KeyLoss).RouteText);

    [Fact]
    public void DATAKEY_of_a_profile_outranks_what_the_job_asks_for() =>
        Assert.Equal(OutcomeKind.Lost, Copied(plan => plan with { DataSetProfiles = [Profile("APPL.**")] }).Outcome(KeyLoss).Kind);

    [Fact]
    public void A_more_specific_profile_counts_alone() =>
        Assert.Equal(OutcomeKind.Recovered, Copied(plan => plan with { DataSetProfiles = [Profile("APPL.**"), new() { Profile = new("APPL.BACK.**") }] }).Outcome(KeyLoss).Kind);

    [Fact]
    public void Without_the_name_of_copies_the_label_is_as_the_step_states() =>
        Assert.Equal(OutcomeKind.Recovered, Copied(plan => plan with { DataSetProfiles = [Profile("APPL.**")] }, step => step with { Name = null }).Outcome(KeyLoss).Kind);

    [Fact]
    public void Without_ACSDEFAULTS_no_DATAKEY_counts() =>
        Assert.Equal(OutcomeKind.Recovered, Copied(plan => plan with { DataSetProfiles = [Profile("APPL.**")], Allocation = new() { AcsDefaults = false } }).Outcome(KeyLoss).Kind);

    [Theory]
    [InlineData(true, OutcomeKind.Recovered)]
    [InlineData(false, OutcomeKind.Lost)]
    public void The_data_class_counts_where_the_job_asks_for_none(bool ofBackup, OutcomeKind kind) =>
        Assert.Equal(kind, Copied(plan => plan with
        {
            DataClasses = [new("DCENCR", ofBackup ? Back : Story.Label)],
            AllocationRules = [new(new("APPL.BACK.**"), "DCENCR")],
        }, step => step with { KeyLabel = null }).Outcome(KeyLoss).Kind);

    [Fact]
    public void A_type_that_cannot_be_encrypted_is_in_clear() => Assert.True(
        Copied(plan => plan, step => step with { Organisation = DataSetOrganisation.Pds }).Outcome(KeyLoss).FromClearCopy);

    [Fact]
    public void With_READ_to_the_FACILITY_profile_such_an_allocation_fails_and_no_copy_is_made() => Assert.Equal(
        OutcomeKind.Lost, Copied(plan => plan with { Allocation = new() { FailOnUnsupportedType = true } }, step => step with { Organisation = DataSetOrganisation.Pds }).Outcome(KeyLoss).Kind);

    [Theory]
    [InlineData(DataSetOrganisation.SequentialBasic)]
    [InlineData(DataSetOrganisation.Pdse)]
    public void Some_types_need_a_FACILITY_profile(DataSetOrganisation organisation)
    {
        Assert.False(Copied(plan => plan, step => step with { Organisation = organisation }).Outcome(KeyLoss).FromClearCopy);
        Assert.True(Copied(plan => plan with { Allocation = new() { AllowPdse = false, AllowSequential = false } }, step => step with { Organisation = organisation }).Outcome(KeyLoss).FromClearCopy);
    }

    [Fact]
    public void A_profile_can_exclude_a_type() => Assert.True(Copied(
        plan => plan with { DataSetProfiles = [Profile("APPL.**") with { DataKey = Back, Exclude = [EncryptionType.Pdse] }] },
        step => step with { Organisation = DataSetOrganisation.Pdse }).Outcome(KeyLoss).FromClearCopy);

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void Tape_below_3_2_takes_a_label_with_OA66326_and_the_FACILITY_profile(bool applied, bool forbidden, bool clear) => Assert.Equal(clear, Copied(plan => plan with
    {
        Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { Apars = applied ? [Apar.OA66326] : [] })],
        Allocation = new() { AllowTape = !forbidden },
    }, step => step with { To = "CARTS" }).Outcome(KeyLoss).FromClearCopy);

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void REPRO_of_3_2_needs_no_key_for_sequential_data_sets_of_one_label_with_OA68062(bool? applied, bool copies)
    {
        // The key ends before the second copy: only a copy without the key holds what was written on the second day.
        var story = At32(applied switch { null => null, true => [Apar.OA68062], false => [] }, DataSetOrganisation.SequentialExtended);

        Assert.Equal(copies ? "REPRO copy 2 of COPY on REC001" : "REPRO copy 1 of COPY on REC001", story.Outcome(Story.On("volume-failure", "PRD001", 60)).RouteText?.Split(',')[0]);
    }

    [Fact]
    public void VSAM_needs_no_APAR_for_it() =>
        Assert.Equal("REPRO copy 2 of COPY on REC001", At32([], DataSetOrganisation.Vsam).Outcome(Story.On("volume-failure", "PRD001", 60)).RouteText?.Split(',')[0]);

    [Fact]
    public void Between_unlike_types_it_needs_the_keys() => Assert.Equal(
        "REPRO copy 1 of COPY on REC001",
        At32([], DataSetOrganisation.Vsam, DataSetOrganisation.SequentialExtended).Outcome(Story.On("volume-failure", "PRD001", 60)).RouteText?.Split(',')[0]);

    [Fact]
    public void A_block_copy_keeps_the_label_of_what_it_copies() => Assert.Equal(
        OutcomeKind.Lost, Copied(plan => plan, step => step with { Utility = "ADRDSSU-COPY" }).Outcome(KeyLoss).Kind);

    [Fact]
    public void What_lay_in_clear_is_restored_where_no_profile_gives_the_lost_key()
    {
        var outcome = Copied(plan => plan with { DataSetProfiles = [Profile("APPL.**"), new() { Profile = new("APPL.BACK.**") }] }, step => step with { KeyLabel = null }).Outcome(KeyLoss);

        Assert.Equal((OutcomeKind.Recovered, true), (outcome.Kind, outcome.FromClearCopy));
        var step = outcome.Runbook.Steps.First(one => one.Action == RecoveryAction.BringBackCopy);
        Assert.Equal("RECOVER.C00001.T0001", step.Target!.Value.Name.Text);
        Assert.EndsWith("Keep that name: under the usual one a RACF profile or data class gives another label than none.", RecoveryActions.Instruction(step), StringComparison.Ordinal);
    }

    private static DataSetProfile Profile(string mask) => new() { Profile = new(mask), DataKey = Story.Label };

    /// <summary>Copied by REPRO at noon of each of the first two days to the recovery site, under the key for backups.</summary>
    private static Story Copied(Func<Plan, Plan>? change = null, Func<BackupStep, BackupStep>? changeStep = null)
    {
        var step = new BackupStep { Utility = "REPRO", To = "REC001", Name = new("APPL.BACK.**"), KeyLabel = Back };
        var story = new Story();
        var plan = story.Plan with
        {
            Keys = [.. story.Plan.Keys, new() { Label = Back, KeyStore = "STORE", Purpose = KeyPurpose.Backup }],
            BackupPolicies = [new() { Name = "COPY", Schedule = Schedule.On(Story.At(12), Story.At(36)), Keep = 2, Steps = [changeStep?.Invoke(step) ?? step] }],
            DataSets = [story.Plan.DataSets[0] with { Backups = ["COPY"] }],
        };
        return new Story { Plan = change?.Invoke(plan) ?? plan };
    }

    /// <summary>At z/OS 3.2, copied under the data set's own label; the key cannot be used when the second copy is made, and is valid again before the loss.</summary>
    private static Story At32(IReadOnlyList<Apar>? apars, DataSetOrganisation organisation, DataSetOrganisation? copied = null) => Copied(plan => plan with
    {
        Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { Level = ZosLevel.V32, Apars = apars })],
        Keys = [.. plan.Keys.Select(key => key.Label == Story.Label ? key with { Archived = Story.At(30), Recalled = Story.At(40) } : key)],
        DataSets = [plan.DataSets[0] with { Organisation = organisation, Updates = Schedule.On(Story.At(24)) }],
    }, step => step with { KeyLabel = Story.Label, Organisation = copied });
}
