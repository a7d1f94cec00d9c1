using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>Carries steps of runbooks out alone and in order, on copies of worlds. Pure functions.</summary>
internal static class Executor
{
    /// <summary>Why the steps do not lead to a version; null where they do.</summary>
    public static string? WhyNot(IWorld atDiscovery, IReadOnlyList<RecoveryStep> steps, CommittedVersion promised, out IWorld after)
    {
        after = atDiscovery.Fork();
        Answer? last = null;
        foreach (var step in steps)
        {
            var answer = step.CarryOut(after);
            if (answer.Failure is { } failure) return $"step \"{RecoveryActions.Instruction(step)}\" fails: {failure.Words}";
            if (step.Action == RecoveryAction.ReadData) last = answer;
        }

        return last is null ? "no step reads the data" : last.Content != promised.Content ? "what is read is not the version that is promised" : null;
    }

    /// <summary>The same, going on where a step fails: whether what is read last is the version.</summary>
    public static bool LeadsThere(IWorld atDiscovery, IEnumerable<RecoveryStep> steps, CommittedVersion promised, out IWorld after)
    {
        after = atDiscovery.Fork();
        Answer? last = null;
        foreach (var step in steps)
        {
            var answer = step.CarryOut(after);
            if (step.Action == RecoveryAction.ReadData) last = answer;
        }

        return last?.Content == promised.Content;
    }

    /// <summary>The primaries and copies of the plan's data sets that some running sysplex can read.</summary>
    public static HashSet<CopyAddress> Readable(ReplayState known, IWorld world) =>
    [
        .. from dataSet in known.Plan.DataSets
           from address in known.CopiesOf(dataSet.Name).Select(copy => copy.Address).Prepend(new CopyAddress(dataSet.Name, dataSet.Volume))
           where known.Plan.Sysplexes.Any(sysplex => CanRead(world, sysplex, address))
           select address,
    ];

    /// <summary>What the story would tell of a data set on a world that was changed, with the CKDS copies that a runbook made.</summary>
    public static DataSetOutcome Retold(Subject subject, ReplayState known, IWorld world, IEnumerable<RecoveryStep> done, DataSetDefinition dataSet)
    {
        var state = new ReplayState(known.Plan, world, new ReplayLog { Keeps = false }) { FirstStrike = known.FirstStrike };
        state.AdvanceTo(known.Now);
        foreach (var each in known.Plan.DataSets)
        {
            state.VersionsOf(each.Name).AddRange(known.VersionsOf(each.Name));
            state.CopiesOf(each.Name).AddRange(known.CopiesOf(each.Name));
        }

        foreach (var store in known.Plan.KeyStores) state.CkdsCopiesOf(store.Name).AddRange(known.CkdsCopiesOf(store.Name));
        foreach (var save in done.Where(step => step.Action == RecoveryAction.SaveKeyRecord))
            state.CkdsCopiesOf(save.KeyStore!).Add(new CkdsCopy(save.From!, null, known.Now));
        return subject.Tells(state, new RecoveryProcedure(state).Recover(dataSet));
    }

    private static bool CanRead(IWorld world, Sysplex sysplex, CopyAddress address) =>
        world.IsRunning(sysplex.Name) && world.Read(sysplex.Name, Role.Recoverer, address) is { Done: true } or { Failure.Cause: Cause.DataSetIsDump };
}
