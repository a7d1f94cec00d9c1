using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Tests.Plans;

public sealed class InMemoryPlanStoreTests : PlanStoreContract
{
    protected override IPlanStore Store { get; } = new InMemoryPlanStore();
}
