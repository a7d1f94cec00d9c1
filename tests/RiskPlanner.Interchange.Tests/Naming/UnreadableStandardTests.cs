namespace RiskPlanner.Interchange.Tests.Naming;

public sealed class UnreadableStandardTests
{
    [Theory]
    [InlineData("standard: x")]
    [InlineData("standard:")]
    [InlineData("standard: {patterns: []}")]
    public void A_plan_whose_naming_standard_is_none_is_told_so_at_its_place(string standard)
    {
        var read = PlanFile.Read($"schema: 1\nname: A\nnaming:\n  {standard}\n");

        Assert.Null(read.Plan);
        Assert.Contains(read.Faults, fault => fault.Path.StartsWith("naming.standard", StringComparison.Ordinal) && fault.Line == 4);
    }
}
