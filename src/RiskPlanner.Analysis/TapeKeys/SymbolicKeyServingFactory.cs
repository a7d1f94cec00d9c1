using NodaTime;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>Makes worlds of key servers in which keys are numbers. Safe between threads; each world is for one.</summary>
public sealed class SymbolicKeyServingFactory : IKeyServingWorldFactory
{
    private readonly KeyServingRules _rules;

    /// <summary>Worlds that follow the rules.</summary>
    public SymbolicKeyServingFactory()
        : this(KeyServingRules.Faithful)
    {
    }

    internal SymbolicKeyServingFactory(KeyServingRules rules) => _rules = rules;

    /// <inheritdoc/>
    public IKeyServingWorld Create(IReadOnlyList<ServingSystem> systems, ulong seed, Instant from) => new SymbolicKeyServing(systems, from, _rules);
}
