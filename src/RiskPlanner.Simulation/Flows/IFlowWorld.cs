using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>A world in which data can be followed on its way. For one thread.</summary>
public interface IFlowWorld : IWorld, ITransferWorld
{
    /// <summary>The same as <see cref="IWorld.Fork"/>.</summary>
    new IFlowWorld Fork();
}
