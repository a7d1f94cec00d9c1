using NodaTime;

namespace RiskPlanner.Naming.Tests;

public class KeyEndsBeforeBackupsTests
{
    // The last daily copy within the plan is taken on its last day and kept for 13 more cycles.
    [Theory]
    [InlineData("2027-01-12T23:59:59Z", 1)]
    [InlineData("2027-01-13T00:00:00Z", 0)]
    public void A_key_that_ends_before_its_last_copy_is_told(string end, int findings)
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { Keys = [SomePlan.Sound.Keys[0], SomePlan.Sound.Keys[1] with { ActiveUntil = NodaTime.Text.InstantPattern.General.Parse(end).Value }], KeyStores = [SomePlan.Sound.KeyStores[0] with { Format = RiskPlanner.Model.KeyStoreFormat.Kdsr }] });

        var found = Some.Report(Some.Paper, [], plan).Of("RP0018");

        Assert.Equal(findings, found.Count);
        if (findings > 0) Assert.Equal("2027-01-13T00:00:00Z or later, or no end", found[0].Expected);
    }
}
