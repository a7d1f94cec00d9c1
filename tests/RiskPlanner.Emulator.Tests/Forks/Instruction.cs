using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Forks;

/// <summary>One instruction to a world, the same whichever world it is given to.</summary>
/// <param name="Verb">The verb of the port.</param>
/// <param name="Hour">The hour after the plan's start at which it is given.</param>
/// <param name="Carry">Carries it out.</param>
internal sealed record Instruction(string Verb, int Hour, Func<EmulatedWorld, Answer> Carry);
