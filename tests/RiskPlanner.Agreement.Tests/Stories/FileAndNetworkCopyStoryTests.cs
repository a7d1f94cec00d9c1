using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Copies of the files of a zFS aggregate (cp, pax), and copies that an access method sends over the network, as sources of recovery.</summary>
public class FileAndNetworkCopyStoryTests
{
    private static readonly KeyLabel Back = new("DSET.BACK.APPL.KEY001");
    private static readonly Strike KeyGone = Story.On("key-destruction", Story.Label.Text, 48);

    [Theory]
    [InlineData("ZFS-FILES")]
    [InlineData("FTP")]
    [InlineData("FTPS")]
    public void A_copy_under_a_key_of_its_own_outlives_the_key_of_the_data(string utility)
    {
        var outcome = Copied(utility, "REC001", Back).Outcome(KeyGone);

        Assert.Equal((OutcomeKind.Recovered, false), (outcome.Kind, outcome.FromClearCopy));
        Assert.StartsWith(utility, outcome.RouteText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, Copied(utility, "REC001", Story.Label).Outcome(KeyGone).Kind);
    }

    [Theory]
    [InlineData("ZFS-FILES")]
    [InlineData("FTP")]
    [InlineData("FTPS")]
    public void One_without_a_label_lies_in_clear_where_it_was_written(string utility)
    {
        var outcome = Copied(utility, "REC001", null).Outcome(KeyGone);

        Assert.Equal((OutcomeKind.Recovered, true), (outcome.Kind, outcome.FromClearCopy));
    }

    [Fact]
    public void Files_on_tape_are_in_clear_below_z_OS_3_2_whatever_the_label() => Assert.True(Copied("ZFS-FILES", "CARTS", Back).Outcome(KeyGone).FromClearCopy);

    [Theory]
    [InlineData("FTP")]
    [InlineData("FTPS")]
    public void What_was_sent_to_another_site_outlives_the_own_one(string utility) =>
        Assert.Equal(OutcomeKind.Recovered, Copied(utility, "REC001", Back).Outcome(Story.On("site-loss", "P", 48)).Kind);

    [Theory]
    [InlineData("ZFS-FILES")]
    [InlineData("FTP")]
    public void Whoever_reads_records_or_files_needs_the_key_of_the_data(string utility)
    {
        var story = Copied(utility, "REC001", Back);
        Plan With(params string[] readers) => story.Plan with
        {
            BackupPolicies = [story.Plan.BackupPolicies[0] with { RunsAs = "BACKUP" }],
            KeyProfiles = [new() { Profile = new("DSET.PRIM.*"), Readers = readers }, new() { Profile = new("DSET.BACK.*"), Readers = ["BACKUP"] }],
        };

        Assert.Equal(OutcomeKind.Recovered, new Story { Plan = With("BACKUP") }.Outcome(Story.On("disk-failure", "A1", 48)).Kind);
        Assert.Equal(OutcomeKind.Lost, new Story { Plan = With("OTHER") }.Outcome(Story.On("disk-failure", "A1", 48)).Kind);
    }

    [Theory]
    [InlineData(DataSetOrganisation.SequentialExtended, OutcomeKind.Lost)]
    [InlineData(DataSetOrganisation.Vsam, OutcomeKind.Lost)]
    [InlineData(DataSetOrganisation.Zfs, OutcomeKind.Recovered)]
    public void What_is_no_aggregate_has_no_paths(DataSetOrganisation organisation, OutcomeKind expected) => Assert.Equal(expected,
        Copied("ZFS-FILES", "REC001", Back).WithDataSet(dataSet => dataSet with { Organisation = organisation }).Outcome(Story.On("disk-failure", "A1", 48)).Kind);

    private static Story Copied(string utility, string to, KeyLabel? label)
    {
        var plan = new Story().WithDataSet(dataSet => dataSet with { Organisation = DataSetOrganisation.Zfs }).Plan;
        plan = plan with { Keys = [.. plan.Keys, new() { Label = Back, KeyStore = plan.KeyStores[0].Name }] };
        return new Story { Plan = PlanBuilder.From(plan).Under(new() { Name = "COPIES", Schedule = Schedule.On(Story.At(24)), Steps = [new() { Utility = utility, To = to, KeyLabel = label }] }).Build() };
    }
}
