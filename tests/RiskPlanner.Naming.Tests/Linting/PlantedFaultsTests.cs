namespace RiskPlanner.Naming.Tests;

/// <summary>Each planted fault is found by its rule and by none else, and good labels have no finding.</summary>
public class PlantedFaultsTests
{
    [Fact]
    public void A_thousand_faults_of_all_kinds_are_found_by_their_rules_and_by_no_others()
    {
        var planted = new PlantedFaults(seed: 20261128, goodApplications: 150, keys: 5, faults: 1_000);

        var report = planted.Lint();

        Assert.True(planted.Expected.Count >= 1_000);
        Assert.Empty(report.NotRun);
        Assert.Equal(NamingRules.All.Select(rule => rule.Id).Append("TEAM1"), planted.Expected.Select(told => told.Split(' ')[0]).Distinct().Order());
        Assert.Equal(planted.Expected.Order(StringComparer.Ordinal), report.Told().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_good_labels_have_no_finding()
    {
        var good = new PlantedFaults(seed: 1, goodApplications: 500, keys: 100, faults: 0);

        var report = good.Lint();

        Assert.Equal(100_050, report.Question.Labels.Count);
        Assert.Empty(report.NotRun);
        Assert.Empty(report.Told());
    }
}
