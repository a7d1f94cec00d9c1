using RiskPlanner.Application.Documents;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Tests;

/// <summary>Commands to copy name the plan file as a shell needs it.</summary>
public sealed class ReplayCommandsTests
{
    [Theory]
    [InlineData("plans/a-plan_1.yaml", "plans/a-plan_1.yaml")]
    [InlineData("my plan.yaml", "'my plan.yaml'")]
    [InlineData("Ann's plan.yaml", "'Ann'\\''s plan.yaml'")]
    [InlineData("a$(b).yaml", "'a$(b).yaml'")]
    public void The_file_is_quoted_where_its_name_needs_that(string file, string named) => Assert.Equal(
        $"riskplanner replay {named} --event 'key-loss target=A'", ReplayCommands.For(file, $"riskplanner replay {DocumentMapper.PlanPlaceholder} --event 'key-loss target=A'"));

    [Fact]
    public void Where_there_is_no_command_there_is_none() => Assert.Null(ReplayCommands.For("plan.yaml", null));
}
