using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

/// <summary>The large plan that benchmarks and tests share is what it says it is.</summary>
public sealed class LargeEstateTests
{
    [Fact]
    public void A_large_plan_is_sound()
    {
        var plan = LargeEstate.Make(seed: 1);

        Assert.Equal((100_000, 3_000, 20), (plan.DataSets.Count, plan.Keys.Count, plan.Applications.Count));
        Assert.Empty(PlanValidator.Validate(plan));
    }

    [Theory]
    [InlineData(2, 40, 40, 20, 20)]
    [InlineData(3, 2_000, 7, 1, 2_000)]
    [InlineData(4, 500, 2_999, 99, 300)]
    public void Plans_of_other_sizes_are_sound_too(int seed, int dataSets, int keys, int applications, int classes) =>
        Assert.Empty(PlanValidator.Validate(LargeEstate.Make(seed, dataSets, keys, applications, classes)));

    [Fact]
    public void The_same_numbers_give_the_same_plan() => Assert.Equal(Text(seed: 5), Text(seed: 5));

    [Fact]
    public void Another_seed_gives_another_plan() => Assert.NotEqual(Text(seed: 5), Text(seed: 6));

    [Fact]
    public void A_large_plan_survives_its_file() => Assert.Equal(Text(seed: 5), PlanFile.Write(PlanFile.Read(Text(seed: 5)).Plan!));

    [Fact]
    public void There_are_as_many_structures_as_classes()
    {
        var plan = LargeEstate.Make(seed: 1, dataSets: 2_000);
        var coverage = new BackupCoverage(plan);

        Assert.Equal(200, plan.DataSets.Select(dataSet => (
            dataSet.Application, plan.ArrayOf(dataSet.Volume)!.Name, dataSet.Organisation, dataSet.KeyLabel is null,
            string.Join(',', coverage.PoliciesOf(dataSet).Select(policy => policy.Name)), $"{dataSet.Updates?.Every}", $"{dataSet.Uses?.Every}")).Distinct().Count());
    }

    [Fact]
    public void Every_primary_key_encrypts_something()
    {
        var plan = LargeEstate.Make(seed: 1);

        Assert.InRange(plan.DataSets.Select(dataSet => dataSet.KeyLabel).Distinct().Count(), 1_400, 1_501);
    }

    [Theory]
    [InlineData(10, 40, 20, 20)]
    [InlineData(100, 39, 20, 20)]
    [InlineData(100, 400, 100, 100)]
    [InlineData(100, 40, 20, 19)]
    public void Numbers_that_do_not_fit_are_refused(int dataSets, int keys, int applications, int classes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LargeEstate.Make(1, dataSets, keys, applications, classes));

    private static string Text(int seed) => PlanFile.Write(LargeEstate.Make(seed, dataSets: 1_000, keys: 100, applications: 5, structuralClasses: 50));
}
