using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>Replays cases in the two worlds.</summary>
internal static class Judges
{
    private const ulong Seed = 1;

    public static IReadOnlyList<DataSetOutcome> Emulated(ReplayCase replay) => Replay(new EmulatedWorldFactory(), replay);

    public static IReadOnlyList<DataSetOutcome> Symbolic(ReplayCase replay, SymbolicRules? rules = null) =>
        Replay(new SymbolicWorldFactory(rules ?? SymbolicRules.Faithful), replay);

    /// <summary>Where the worlds differ: kind, route, age, cause, end of the outage, whether it came from a clear copy, what ends do to others.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<DataSetOutcome> emulated, IReadOnlyList<DataSetOutcome> symbolic) =>
        [.. emulated.Zip(symbolic).Where(pair => pair.First != pair.Second || !pair.First.EndEffects.SequenceEqual(pair.Second.EndEffects)).Select(pair => $"emulated: {pair.First}\nsymbolic: {pair.Second}")];

    private static IReadOnlyList<DataSetOutcome> Replay(IWorldFactory worlds, ReplayCase replay) =>
        new ReplayEngine(worlds).Run(replay.Plan, replay.Strikes, Seed, choices: replay.Choices).Outcomes;
}
