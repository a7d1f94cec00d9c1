namespace RiskPlanner.Interchange.Tests;

/// <summary>That what the validator finds gets its place in the text; the rules have their tests beside the model.</summary>
public sealed class PlanFileReferenceTests
{
    [Theory]
    [InlineData("site: PROD, volumes", "site: PRDO, volumes", 9, 27, "arrays[0].site", "PRDO", "This must name a site of the plan.", "PROD")]
    [InlineData("to: REC001", "to: REC002", 28, 34, "backupPolicies[0].steps[0].to", "REC002", "This must name a volume or tape store of the plan.", "REC001")]
    [InlineData("backups: [DAILY]", "backups: [WEEKLY]", 34, 15, "dataSets[0].backups[0]", "WEEKLY", "This must name a backup policy of the plan.", "DAILY")]
    [InlineData("    schedule: {every: P1D}\n", "", 26, 5, "backupPolicies[0].schedule", "", "REPRO runs in cycles, so its policy has a schedule.",
        "a schedule, such as {every: P1D}")]
    [InlineData("until: 2026-12-31T00:00:00Z", "until: 2025-12-31T00:00:00Z", 3, 46, "horizon.until", "2025-12-31T00:00:00Z",
        "A horizon ends after it begins.", "a moment after 2026-01-01T00:00:00Z")]
    [InlineData("{name: POOL, site: PROD", "{name: REC001, site: PROD", 12, 12, "tapes[0].name", "REC001",
        "A tape store is not named like a volume.", "a value that differs from arrays[1].volumes[0]")]
    public void A_fault_of_meaning_has_its_place_in_the_text(
        string piece, string replacement, int line, int column, string path, string value, string rule, string expected)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With(piece, replacement));

        Assert.Equal(new PlanFileFault(line, column, path, value, rule, expected), fault);
    }

    [Fact]
    public void Faults_come_in_the_order_of_lines()
    {
        var text = SamplePlan.Text
            .Replace("volume: PRD001", "volume: PRD009", StringComparison.Ordinal)
            .Replace("kind: vault", "kind: cellar", StringComparison.Ordinal)
            .Replace("name: POOL, site: PROD", "name: POOL, site: NOWHERE", StringComparison.Ordinal);

        Assert.Equal([7, 32], PlanFile.Read(text).Faults.Select(fault => fault.Line));
    }
}
