using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// What ends of outages do to other data sets: the steps are carried out on a copy of the world, and before and after each end it is seen
/// which data sets their applications can read where they are, on a sysplex that runs. Pure function.
/// </summary>
internal static class EffectsOfEnds
{
    /// <summary>The effects, in the order of the ends and of the plan.</summary>
    /// <param name="state">What the story knows: the plan, and where its data sets are.</param>
    /// <param name="world">The world as at discovery; it stays as it is.</param>
    /// <param name="steps">The steps of the recovery.</param>
    /// <param name="isEnd">Which of them end outages.</param>
    /// <param name="dataSet">The data set that they are done for.</param>
    public static IReadOnlyList<EndEffect> Of(ReplayState state, IWorld world, IReadOnlyList<RecoveryStep> steps, Func<RecoveryStep, bool> isEnd, DataSetDefinition dataSet)
    {
        var others = state.Plan.DataSets.Where(other => other.Name != dataSet.Name).ToList();
        if (others.Count == 0) return [];
        var fork = world.Fork();
        var effects = new List<EndEffect>();
        var end = 0;
        foreach (var step in steps.Where(step => !step.IsCheck))
        {
            if (!isEnd(step))
            {
                step.CarryOut(fork);
                continue;
            }

            var before = others.ConvertAll(other => CanBeRead(state, fork, other));
            step.CarryOut(fork);
            for (var index = 0; index < others.Count; index++)
            {
                if (CanBeRead(state, fork, others[index]) != before[index]) effects.Add(new EndEffect(end, others[index].Name, !before[index]));
            }

            end++;
        }

        return effects;
    }

    private static bool CanBeRead(ReplayState state, IWorld world, DataSetDefinition dataSet) => state.Plan.Sysplexes.Any(sysplex =>
        world.IsRunning(sysplex.Name) && world.Read(sysplex.Name, Role.Checker, state.AddressOf(dataSet)).Done);
}
