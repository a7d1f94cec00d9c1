using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Analysis.Tests.Exposures;

/// <summary>Who may read data where it is, as the plan states it.</summary>
public class HopReadersTests
{
    private static readonly Plan Estate = PlanBuilder.Small.WithRecoverySite().Under(new()
    {
        Name = "COPY",
        Schedule = Schedule.On(PlanBuilder.Start),
        Steps = [new() { Utility = "IEBGENER", To = "REC001", Name = new("COPIES.**") }],
    }).Build();

    private static readonly DataSetProfile Data = new() { Profile = new("APPL.**"), Readers = ["ANN", "BOB"] };
    private static readonly DataSetProfile Copies = new() { Profile = new("COPIES.**"), Readers = ["CARL"], Updaters = ["DORA"] };
    private static readonly KeyProfile Keys = new() { Profile = new("**"), Readers = ["BOB", "CARL"] };

    [Fact]
    public void An_encrypted_data_set_is_read_by_who_may_read_it_and_use_its_key() => Assert.Equal(["BOB"], Readers([Data], [Keys], 0));

    [Fact]
    public void A_clear_copy_is_read_by_who_may_read_it() => Assert.Equal(["CARL", "DORA"], Readers([Data, Copies], [Keys], 2));

    [Fact]
    public void Everybody_reads_a_clear_copy_that_no_profile_covers() => Assert.Equal(["*"], Readers([Data], [Keys], 2));

    [Fact]
    public void Everybody_stands_for_each_user_of_the_other_list() => Assert.Equal(["BOB", "CARL"], Readers([Data with { Readers = ["*"] }], [Keys], 0));

    [Fact]
    public void A_key_that_no_profile_covers_is_used_by_nobody_so_that_nothing_is_written() =>
        Assert.Empty(Traced([Data], [Keys with { Profile = new("OTHER.**") }]).Trace.Hops);

    [Fact]
    public void A_plan_without_profiles_of_a_class_says_nothing()
    {
        Assert.Null(Readers([], [Keys], 0));
        Assert.Null(Readers([Data], [], 0));
        Assert.Equal(["*"], Readers([Data], [], 2));
    }

    [Theory]
    [InlineData("DUMP.*", false, "BOB", "EVE")]
    [InlineData("DUMP.*", true)]
    [InlineData("OTHER.*", false, "BOB", "CARL", "EVE")]
    public void A_dump_for_a_private_key_is_read_by_who_may_use_that_too(string profile, bool onlyForDataSets, params string[] readers)
    {
        var policy = Estate.BackupPolicies[0];
        var plan = Estate with
        {
            BackupPolicies = [policy with { Steps = [policy.Steps[0] with { Utility = "ADRDSSU-DUMP-RSA", RsaKeyLabel = new("DUMP.RSA") }] }],
            DataSetProfiles = [Data, Copies with { Readers = ["BOB", "CARL", "EVE"], Updaters = null }],
            KeyProfiles = [new() { Profile = new("DSET.**"), Readers = ["BOB", "CARL", "EVE"] }, new() { Profile = new(profile), Readers = ["BOB", "EVE"], OnlyForDataSets = onlyForDataSets }],
        };

        Assert.Equal(readers, HopReaders.Of(plan, Traced(plan).Trace.Hops[2]));
    }

    [Fact]
    public void Of_a_link_nobody_knows_who_listens() => Assert.Null(Readers([Data, Copies], [Keys], 1));

    [Fact]
    public void A_copy_whose_name_nobody_gives_is_covered_by_nobody_knows_which()
    {
        var policy = Estate.BackupPolicies[0];
        var plan = Estate with { BackupPolicies = [policy with { Steps = [policy.Steps[0] with { Name = null }] }], DataSetProfiles = [Data] };

        Assert.Null(HopReaders.Of(plan, Traced(plan).Trace.Hops[2]));
    }

    [Fact]
    public void A_session_is_read_by_nobody_on_the_way()
    {
        var plan = Estate with { BackupPolicies = [], DataSets = [Estate.DataSets[0] with { Backups = [] }], Transfers = [new() { Name = "SEND", Method = TransferMethod.Scp, DataSets = [new("APPL.*")], To = "A partner" }] };

        Assert.Equal([], HopReaders.Of(plan, Traced(plan).Trace.Hops[1])!);
    }

    private static IReadOnlyList<string>? Readers(IReadOnlyList<DataSetProfile> dataSets, IReadOnlyList<KeyProfile> keys, int hop) =>
        HopReaders.Of(Estate with { DataSetProfiles = dataSets, KeyProfiles = keys }, Traced(dataSets, keys).Trace.Hops[hop]);

    private static TracedFlow Traced(IReadOnlyList<DataSetProfile> dataSets, IReadOnlyList<KeyProfile> keys) => Traced(Estate with { DataSetProfiles = dataSets, KeyProfiles = keys });

    private static TracedFlow Traced(Plan plan) => Assert.Single(ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1));
}
