using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <summary>
/// Makes worlds of real bytes: keys generated and wrapped in an emulated coprocessor, data sets really encrypted, lost and
/// recovered. Safe between threads; each world is for one.
/// </summary>
public sealed class EmulatedWorldFactory : IWorldFactory, IFlowWorldFactory
{
    private readonly EmulatorParts _parts;

    /// <summary>Worlds that behave as z/OS does.</summary>
    public EmulatedWorldFactory()
        : this(EmulatorParts.Faithful)
    {
    }

    internal EmulatedWorldFactory(EmulatorParts parts) => _parts = parts;

    /// <inheritdoc/>
    public IWorld Create(Plan plan, ulong seed) => new EmulatedWorld(plan, seed, _parts);

    /// <inheritdoc/>
    public IFlowWorld CreateForFlows(Plan plan, ulong seed) => new EmulatedWorld(plan, seed, _parts with { PlantsMarkers = true });
}
