using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Who makes or restores a dump under RSA(label) needs READ to the CSFKEYS profile that covers the label in the PKDS.</summary>
public class DumpAccessStoryTests
{
    private static readonly Strike Struck = Story.On("disk-failure", "A1", 48);

    /// <summary>A data set in clear, dumped twice for a private key; whoever is named may use it.</summary>
    private static readonly Plan Dumped = PlanBuilder.From(new Story().WithDataSet(dataSet => dataSet with { KeyLabel = null }).Plan).Under(new()
    {
        Name = "DUMPS",
        RunsAs = "BACKUP",
        Schedule = Schedule.On(Story.At(12), Story.At(36)),
        Steps = [new() { Utility = "ADRDSSU-DUMP-RSA", To = "CARTS", VaultAt = "V", RsaKeyLabel = new("DUMP.RSA.KEY001") }],
    }).Build() with
    {
        Recoverers = ["RECOV"],
        KeyProfiles = [new() { Profile = new("DUMP.**"), Readers = ["BACKUP", "RECOV"] }],
    };

    [Fact]
    public void With_access_a_dump_is_made_and_restored() => Assert.Equal(OutcomeKind.Recovered, Of(plan => plan, Struck).Kind);

    [Fact]
    public void A_job_that_may_not_use_the_key_makes_no_dump() => Assert.Equal(OutcomeKind.Lost, Of(plan => WithReaders(plan, "RECOV"), Struck).Kind);

    [Fact]
    public void Recoverers_who_may_not_use_it_wait_for_access()
    {
        var outcome = Of(plan => WithReaders(plan, "BACKUP"), Struck);

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { Cause: Cause.NoKeyAccess, About: "DUMP.RSA.KEY001" });
        var end = Assert.Single(outcome.Ends).Step;
        Assert.Equal(RecoveryAction.Permit, end.Action);
        Assert.Equal("Permit READ to the CSFKEYS profile of DUMP.RSA.KEY001, without a WHEN clause: DFSMSdss asks for the RSA key in the PKDS itself.", RecoveryActions.Instruction(end));
    }

    [Fact]
    public void One_of_several_recoverers_is_enough() => Assert.Equal(OutcomeKind.Recovered, Of(plan => WithReaders(plan, "BACKUP", "OTHER") with { Recoverers = ["RECOV", "OTHER"] }, Struck).Kind);

    [Fact]
    public void READ_for_data_sets_alone_is_not_enough()
    {
        Assert.Equal(OutcomeKind.Lost, Of(OnlyForDataSets, Struck).Kind);
        Assert.Equal(OutcomeKind.Unavailable, Of(plan => Unnamed(OnlyForDataSets(plan)), Struck).Kind);
    }

    [Theory]
    [InlineData("OTHER.**")]
    [InlineData("DUMP.RSA.KEY002")]
    public void What_no_profile_covers_is_open_to_all(string profile) =>
        Assert.Equal(OutcomeKind.Recovered, Of(plan => plan with { KeyProfiles = [plan.KeyProfiles[0] with { Profile = new(profile), Readers = [] }] }, Struck).Kind);

    [Fact]
    public void Who_is_not_named_has_access() => Assert.Equal(OutcomeKind.Recovered, Of(plan => Unnamed(WithReaders(plan)) with { Recoverers = [] }, Struck).Kind);

    [Theory]
    [InlineData("RECOV")]
    [InlineData("DUMP.**")]
    public void Access_that_is_taken_from_recoverers_is_missed_when_a_dump_is_needed(string taken)
    {
        var removed = Story.On("access-removed", taken, 40);

        Assert.Equal(OutcomeKind.Intact, Of(plan => plan, removed).Kind);
        Assert.Equal(OutcomeKind.Unavailable, Of(plan => plan, removed, Struck).Kind);
    }

    [Fact]
    public void Access_that_is_taken_from_the_job_leaves_the_dump_of_before()
    {
        var outcome = Of(plan => plan, Story.On("access-removed", "BACKUP", 24), Struck);

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.NotEqual(Of(plan => plan, Struck).RouteText, outcome.RouteText);
    }

    [Fact]
    public void A_password_is_covered_by_no_profile() => Assert.Equal(OutcomeKind.Recovered, Of(
        plan => WithReaders(plan) with { BackupPolicies = [plan.BackupPolicies[0] with { Steps = [plan.BackupPolicies[0].Steps[0] with { Utility = "ADRDSSU-DUMP-PASSWORD", RsaKeyLabel = null }] }] }, Struck).Kind);

    private static DataSetOutcome Of(Func<Plan, Plan> change, params Strike[] strikes) => new Story { Plan = change(Dumped) }.Outcome(strikes);

    private static Plan WithReaders(Plan plan, params string[] readers) => plan with { KeyProfiles = [plan.KeyProfiles[0] with { Readers = readers }] };

    private static Plan OnlyForDataSets(Plan plan) => plan with { KeyProfiles = [plan.KeyProfiles[0] with { OnlyForDataSets = true }] };

    private static Plan Unnamed(Plan plan) => plan with { BackupPolicies = [plan.BackupPolicies[0] with { RunsAs = null }] };
}
