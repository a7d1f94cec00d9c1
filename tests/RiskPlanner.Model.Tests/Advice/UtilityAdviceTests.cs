using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class UtilityAdviceTests
{
    private static readonly Plan Files = Sound with { BackupPolicies = [Policy("DAILY", Step("ZFS-FILES", "REC001") with { KeyLabel = new("BACK.KEY") })] };

    [Fact]
    public void Files_are_copied_of_aggregates_alone() => Advised.Only(
        Files, AdviceRules.UtilityDoesNotTakeDataSet, "backupPolicies[0].steps[0].utility", "ZFS-FILES", "ZFS-FILES copies files of zFS aggregates alone: for PAY.MASTER the job fails, and no copy is made.");

    [Fact]
    public void Of_aggregates_nothing_is_advised() => Advised.Nothing(Files with { DataSets = [.. Files.DataSets.Select(dataSet => dataSet with { Organisation = DataSetOrganisation.Zfs })] });
}
