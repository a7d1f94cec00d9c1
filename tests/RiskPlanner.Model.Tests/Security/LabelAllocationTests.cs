using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class LabelAllocationTests
{
    private static readonly KeyLabel Stated = new("BACK.KEY");

    private static readonly Plan Plan = Sound with
    {
        DataSetProfiles =
        [
            new() { Profile = new("PAY.**"), DataKey = new("PRIM.KEY"), Exclude = [EncryptionType.Pdse, EncryptionType.Tape] },
            new() { Profile = new("PAY.OPEN.**") },
        ],
        DataClasses = [new("DCENCR", new("BACK.KEY")), new("DCCLEAR", null)],
        AllocationRules = [new(new("PAY.OPEN.CLEAR"), "DCCLEAR"), new(new("**.OPEN.**"), "DCENCR")],
    };

    [Fact]
    public void Security_policy_wins_over_the_job() =>
        AssertLabel("PRIM.KEY", LabelSource.Profile, new(new("PAY.MASTER")) { StatedLabel = Stated });

    [Fact]
    public void The_most_specific_profile_counts_alone() =>
        AssertLabel("BACK.KEY", LabelSource.Job, new(new("PAY.OPEN.DATA")) { StatedLabel = Stated });

    [Fact]
    public void The_data_class_counts_where_nothing_else_does() => AssertLabel("BACK.KEY", LabelSource.DataClass, new(new("PAY.OPEN.DATA")));

    [Fact]
    public void The_first_allocation_rule_counts() => AssertLabel(null, LabelSource.None, new(new("PAY.OPEN.CLEAR")));

    [Fact]
    public void What_nothing_gives_a_label_is_in_clear() => AssertLabel(null, LabelSource.None, new(new("LEDGER.DATA")));

    [Theory]
    [InlineData(DataSetOrganisation.Pdse, null)]
    [InlineData(DataSetOrganisation.Pds, null)]
    [InlineData(DataSetOrganisation.SequentialBasic, "PRIM.KEY")]
    public void An_excluded_or_unsupported_organisation_is_in_clear(DataSetOrganisation organisation, string? label) =>
        AssertLabel(label, LabelSource.Profile, new(new("PAY.MASTER")) { Organisation = organisation });

    [Fact]
    public void Tape_that_the_profile_excludes_is_in_clear() =>
        AssertLabel(null, LabelSource.Profile, new(new("PAY.MASTER")) { OnTape = true, TapeIsEncrypted = true });

    [Theory]
    [InlineData(true, "BACK.KEY")]
    [InlineData(false, null)]
    public void Tape_gets_a_label_where_it_is_encrypted(bool encrypted, string? label) =>
        AssertLabel(label, LabelSource.DataClass, new(new("PAY.OPEN.DATA")) { OnTape = true, TapeIsEncrypted = encrypted });

    [Fact]
    public void The_reason_names_who_gave_the_label_and_why_it_has_no_effect() =>
        Assert.Equal(
            "RACF profile PAY.** gives PRIM.KEY by DATAKEY. But profile PAY.** excludes its type from encryption: it is allocated in clear.",
            new LabelAllocation(Plan).Decide(new(new("PAY.MASTER")) { Organisation = DataSetOrganisation.Pdse }).Reason);

    private static void AssertLabel(string? label, LabelSource source, NewDataSet dataSet)
    {
        var decision = new LabelAllocation(Plan).Decide(dataSet);

        Assert.Equal((label, source), (decision.Label?.Text, decision.Source));
    }
}
