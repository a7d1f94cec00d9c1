using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorCopyNameTests
{
    [Theory]
    [InlineData("PAY.BACKUP.**")]
    [InlineData("PAY.**.BACKUP")]
    [InlineData("A2345678.A2345678.A2345678.**")]
    public void One_qualifier_of_the_name_of_copies_stands_for_what_tells_them_apart(string mask) => AssertSound(Under(Policy("DAILY", Step("REPRO", "REC001") with { Name = new(mask) })));

    [Theory]
    [InlineData("PAY.BACKUP")]
    [InlineData("PAY.BACKUP.*")]
    [InlineData("**.BACKUP")]
    [InlineData("PAY.**.BACKUP.**")]
    [InlineData("PAY.B%.**")]
    [InlineData("A2345678.A2345678.A2345678.A.**")]
    public void Other_masks_are_faults(string mask) =>
        Assert.Equal("backupPolicies[0].steps[0].name", Assert.Single(PlanValidator.Validate(Under(Policy("DAILY", Step("REPRO", "REC001") with { Name = new(mask) })))).Path);

    [Fact]
    public void A_mirror_has_no_name_of_its_own() => Assert.Equal("backupPolicies[0].steps[0].name",
        Assert.Single(PlanValidator.Validate(Under(Policy("MIRROR", Step("METRO-MIRROR", "REC001") with { Name = new("PAY.BACKUP.**") })))).Path);

    [Fact]
    public void A_block_copy_has_no_organisation_of_its_own() => Assert.Equal("backupPolicies[0].steps[0].organisation",
        Assert.Single(PlanValidator.Validate(Under(Policy("DAILY", Step("ADRDSSU-COPY", "REC001") with { Organisation = DataSetOrganisation.Pdse })))).Path);

    [Fact]
    public void An_APAR_is_listed_once() => Assert.Equal("sysplexes[0].apars[1]",
        Assert.Single(PlanValidator.Validate(Sound with { Sysplexes = [Sound.Sysplexes[0] with { Apars = [Apar.OA66326, Apar.OA66326] }, Sound.Sysplexes[1]] })).Path);
}
