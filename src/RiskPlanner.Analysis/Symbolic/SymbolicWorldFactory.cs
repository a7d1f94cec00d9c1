using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// Makes worlds of tokens: no bytes and no keys, only which content, under which key value, wrapped under which master-key
/// generation (docs/theory/symbolic-world.md). They answer as the emulator does, many times faster. Safe between threads;
/// each world is for one.
/// </summary>
public sealed class SymbolicWorldFactory : IWorldFactory, IFlowWorldFactory
{
    private readonly SymbolicRules _rules;

    /// <summary>Worlds that behave as z/OS does.</summary>
    public SymbolicWorldFactory()
        : this(SymbolicRules.Faithful)
    {
    }

    internal SymbolicWorldFactory(SymbolicRules rules) => _rules = rules;

    /// <inheritdoc/>
    /// <remarks>A world of tokens draws nothing at random: the seed does not matter.</remarks>
    public IWorld Create(Plan plan, ulong seed) => new SymbolicWorld(plan, _rules);

    /// <inheritdoc/>
    /// <remarks>There is no byte in it, and so no marker.</remarks>
    public IFlowWorld CreateForFlows(Plan plan, ulong seed) => new SymbolicWorld(plan, _rules);
}
