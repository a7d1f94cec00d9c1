using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Emulator.World;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Scenarios.Tests;

/// <summary>Scenarios, replayed.</summary>
internal static class Replayed
{
    public static Scenario Scenario(string name) => ScenarioLibrary.Find(name) ?? throw new ArgumentException($"There is no scenario {name}.", nameof(name));

    public static ReplayResult OnTheEmulator(string name) => In(new EmulatedWorldFactory(), name);

    public static ReplayResult InTokens(string name) => In(new SymbolicWorldFactory(), name);

    public static IReadOnlyList<OutcomeRecord> Outcomes(ReplayResult result) => [.. result.Outcomes.Select(DocumentMapper.Of)];

    private static ReplayResult In(IWorldFactory worlds, string name)
    {
        var (plan, _, strikes) = ScenarioLibrary.Load(Scenario(name));
        return new ReplayEngine(worlds).Run(plan, strikes, seed: 1);
    }
}
