using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorSysplexTests
{
    private static readonly LevelChange First = new(Instant.FromUtc(2026, 3, 1, 0, 0), new(3, 1));
    private static readonly LevelChange Second = new(Instant.FromUtc(2026, 6, 1, 0, 0), new(3, 2));

    [Fact]
    public void Levels_that_ascend_in_time_are_sound() => AssertSound(WithSysplex(sysplex => sysplex with { LevelChanges = [First, Second] }));

    [Fact]
    public void Levels_that_do_not_ascend_in_time_are_reported() =>
        AssertFault(WithSysplex(sysplex => sysplex with { LevelChanges = [Second, First] }), "sysplexes[0].levelChanges[1].at", "2026-03-01T00:00:00Z",
            "Level changes ascend in time, and no two stand at one moment.", "a moment after 2026-06-01T00:00:00Z");

    [Fact]
    public void Two_levels_at_one_moment_are_reported() =>
        Assert.Equal("sysplexes[0].levelChanges[1].at", OnlyFault(WithSysplex(sysplex => sysplex with { LevelChanges = [First, First] })).Path);

    [Theory]
    [InlineData(DataSetOrganisation.Vsam, "2.1", "2.2 on (OA50569 below 2.3)")]
    [InlineData(DataSetOrganisation.SequentialLarge, "2.1", "2.2 on (OA56622 below 2.5)")]
    [InlineData(DataSetOrganisation.Pdse, "2.1", "2.2 on (OA56324 below 2.4)")]
    [InlineData(DataSetOrganisation.Zfs, "2.2", "2.3 on")]
    public void A_level_too_low_for_an_organisation_is_reported(DataSetOrganisation organisation, string level, string from) =>
        Assert.Equal($"Sysplex PLEX1 has z/OS {level} when it writes this data set; its organisation can be encrypted from {from}.",
            OnlyFault(Organised(organisation, level)).Rule);

    [Theory]
    [InlineData(DataSetOrganisation.Vsam, "2.2")]
    [InlineData(DataSetOrganisation.LogStream, "2.3")]
    [InlineData(DataSetOrganisation.Db2, "3.2")]
    public void A_level_that_is_high_enough_is_sound(DataSetOrganisation organisation, string level) => AssertSound(Organised(organisation, level));

    [Fact]
    public void A_label_that_zos_would_ignore_is_reported() =>
        AssertFault(Organised(DataSetOrganisation.Pds, "3.1"), "dataSets[0].keyLabel", "PRIM.KEY",
            "A classic PDS cannot be encrypted: by default z/OS ignores the label and allocates it in clear; with STGADMIN.SMS.FAIL.INVALID.DSNTYPE.ENC, and according to the JCL Reference for DSKEYLBL, the allocation fails.", "no keyLabel, or organisation: pdse");

    [Fact]
    public void A_classic_PDS_in_clear_is_sound() =>
        AssertSound(WithDataSet(dataSet => dataSet with { Organisation = DataSetOrganisation.Pds, KeyLabel = null }));

    private static Plan Organised(DataSetOrganisation organisation, string level) =>
        WithSysplex(sysplex => sysplex with { Level = ZosLevel.Parse(level) }) with { DataSets = [Sound.DataSets[0] with { Organisation = organisation }] };
}
