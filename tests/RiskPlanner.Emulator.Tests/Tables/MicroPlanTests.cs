using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

public class MicroPlanTests
{
    public static TheoryData<string> Tables => new(Definitions.Keys);

    private static Dictionary<string, ThreatTableDefinition> Definitions { get; } =
        PaperTables.All.Concat(FurtherTables.All).Append(FurtherTables.Without(["key-recovery", "key-store-at-risk", "tape-encryption"]))
            .ToDictionary(definition => definition.Id);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_micro_plan_is_a_plan_that_a_user_could_save(string table)
    {
        var definition = Definitions[table];

        Assert.Empty(definition.Methods.SelectMany(method => PlanValidator.Validate(MicroPlan.Of(method, definition.Settings))));
    }
}
