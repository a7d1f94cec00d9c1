namespace RiskPlanner.Naming.Tests;

public class LabelOfBlockCopyTests
{
    [Theory]
    [InlineData("ADRDSSU-COPY", true)]
    [InlineData("FDRCOPY", true)]
    [InlineData("FLASHCOPY", true)]
    [InlineData("REPRO", false)]
    [InlineData("IEBGENER", false)]
    public void A_label_is_of_use_for_copies_through_the_access_methods_only(string utility, bool found)
    {
        // FlashCopy stays within the array, where the other volume lies.
        var plan = SomePlan.Checked(SomePlan.Sound with { BackupPolicies = [SomePlan.Policy("DAILY", utility, SomePlan.Backup)] });

        Assert.Equal(found ? [$"RP0010 {SomePlan.Backup}"] : [], Some.Report(Some.Paper, [], plan).Told());
    }

    [Fact]
    public void A_block_copy_without_a_label_has_no_finding() =>
        Assert.Empty(Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with { BackupPolicies = [SomePlan.Policy("DAILY", "ADRDSSU-COPY", null)] })).Findings);
}
