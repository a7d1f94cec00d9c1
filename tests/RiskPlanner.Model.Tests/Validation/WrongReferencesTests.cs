using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class WrongReferencesTests
{
    private const int Keys = 3_000;

    private static readonly Plan Renamed = Sound with
    {
        Keys = [.. Enumerable.Range(0, Keys).Select(i => new KeyDefinition { Label = new($"DSET.PRIM.APPL{i:0000}"), KeyStore = "CKDS" })],
        DataSets = [.. Enumerable.Range(0, 500).Select(i => DataSet($"PAY.D{i}") with { KeyLabel = new($"DSET.PRIM.APPK{i:0000}") })],
        BackupPolicies = [],
    };

    [Fact]
    public void Every_wrong_reference_is_reported() => Assert.Equal(500, PlanValidator.Validate(Renamed).Count);

    [Fact]
    public void The_first_ones_are_told_the_nearest_name() => Assert.Equal("DSET.PRIM.APPL0000", PlanValidator.Validate(Renamed)[0].Expected);

    // To compare each with each name would take minutes when a hundred thousand are wrong.
    [Fact]
    public void Later_ones_are_told_which_names_there_are() =>
        Assert.StartsWith("one of DSET.PRIM.APPL0000, DSET.PRIM.APPL0001, ", PlanValidator.Validate(Renamed)[^1].Expected, StringComparison.Ordinal);

    [Fact]
    public void One_wrong_name_in_many_places_is_looked_for_once()
    {
        var plan = Renamed with { DataSets = [.. Renamed.DataSets.Select(dataSet => dataSet with { KeyLabel = new("DSET.PRIM.APPK0001") })] };

        Assert.All(PlanValidator.Validate(plan), fault => Assert.Equal("DSET.PRIM.APPL0001", fault.Expected));
    }
}
