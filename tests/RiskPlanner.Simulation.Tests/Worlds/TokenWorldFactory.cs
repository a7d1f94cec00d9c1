using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tests.Worlds;

internal sealed class TokenWorldFactory : IWorldFactory
{
    public IWorld Create(Plan plan, ulong seed) => new TokenWorld(plan);
}
