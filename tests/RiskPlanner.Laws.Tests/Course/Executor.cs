using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>Carries steps of runbooks out alone and in order, on copies of worlds. Pure functions.</summary>
internal static class Executor
{
    /// <summary>Why the steps do not lead to a version; null where they do.</summary>
    public static string? WhyNot(ReplayState known, IWorld atDiscovery, IReadOnlyList<RecoveryStep> steps, CommittedVersion promised, out IWorld after)
    {
        after = atDiscovery.Fork();
        Answer? last = null;
        var there = Media(known);
        foreach (var step in steps)
        {
            if (!IsThere(there, step)) return $"step \"{RecoveryActions.Instruction(step)}\" works on a volume that nobody provided";
            var before = after.ProbeKeyService(step.System).Failure?.Cause;
            var answer = step.CarryOut(after);
            // Of several master keys those are entered that can be: it went well where the key service tells something else from then on.
            var entered = step.Action == RecoveryAction.EnterKeyParts && after.ProbeKeyService(step.System).Failure?.Cause != before;
            if (answer.Failure is { } failure && !entered) return $"step \"{RecoveryActions.Instruction(step)}\" fails: {failure.Words}";
            if (step.Action == RecoveryAction.ReadData) last = answer;
        }

        return last is null ? "no step reads the data" : last.Content != promised.Content ? "what is read is not the version that is promised" : null;
    }

    /// <summary>The same, going on where a step fails: whether what is read last is the version.</summary>
    public static bool LeadsThere(ReplayState known, IWorld atDiscovery, IEnumerable<RecoveryStep> steps, CommittedVersion promised, out IWorld after)
    {
        after = atDiscovery.Fork();
        Answer? last = null;
        var there = Media(known);
        foreach (var step in steps)
        {
            if (!IsThere(there, step)) return false;
            var answer = step.CarryOut(after);
            if (step.Action == RecoveryAction.ReadData) last = answer;
        }

        return last?.Content == promised.Content;
    }

    private static HashSet<string> Media(ReplayState known) =>
        [.. known.Plan.Arrays.SelectMany(array => array.Volumes), .. known.Plan.Tapes.Select(tape => tape.Name)];

    /// <summary>Whether what a step works on is in the plan or was provided; what it provides is there from then on.</summary>
    private static bool IsThere(HashSet<string> media, RecoveryStep step)
    {
        if (step.Volume is { } provided) media.Add(provided);
        return (step.Target?.Medium is not { } target || media.Contains(target)) && (step.Data?.Medium is not { } source || media.Contains(source));
    }

    /// <summary>The primaries that their applications, and the copies that recoverers can read on some running sysplex, dumps once they are restored.</summary>
    public static HashSet<CopyAddress> Readable(ReplayState known, IWorld world)
    {
        var readable = new HashSet<CopyAddress>();
        foreach (var dataSet in known.Plan.DataSets)
        {
            foreach (var sysplex in known.Plan.Sysplexes.Where(sysplex => world.IsRunning(sysplex.Name)))
            {
                var primary = known.AddressOf(dataSet);
                if (world.Read(sysplex.Name, Role.Checker, primary).Done) readable.Add(primary);
                foreach (var copy in known.CopiesOf(dataSet.Name))
                {
                    if (CanRead(known.Plan, world, sysplex, dataSet, copy)) readable.Add(copy.Address);
                }
            }
        }

        return readable;
    }

    /// <summary>What the story would tell of a data set on a world that was changed, with the CKDS copies that a runbook made.</summary>
    public static DataSetOutcome Retold(Subject subject, ReplayState known, IWorld world, IEnumerable<RecoveryStep> done, DataSetDefinition dataSet)
    {
        var state = new ReplayState(known.Plan, world, new ReplayLog { Keeps = false }) { FirstStrike = known.FirstStrike };
        state.AdvanceTo(known.Now);
        foreach (var each in known.Plan.DataSets)
        {
            state.VersionsOf(each.Name).AddRange(known.VersionsOf(each.Name));
            state.VersionsBeforeOf(each.Name).AddRange(known.VersionsBeforeOf(each.Name));
            state.CopiesOf(each.Name).AddRange(known.CopiesOf(each.Name));
            if (known.MigratedFrom(each.Name) is not null) state.Migrate(each, known.AsIs(each).Volume);
            // What lies under another label by now needs no longer what it was under.
            if (known.AsIs(each).KeyLabel != each.KeyLabel) state.Relabel(each, known.AsIs(each), stamp: null);
        }

        foreach (var store in known.Plan.KeyStores) state.CkdsCopiesOf(store.Name).AddRange(known.CkdsCopiesOf(store.Name));
        foreach (var step in done)
        {
            if ((step.Action == RecoveryAction.SaveKeyRecord ? step.From : step.Keeps) is { } saved) state.CkdsCopiesOf(step.KeyStore!).Add(new CkdsCopy(saved, null, known.Now));
        }

        return subject.Tells(state, new RecoveryProcedure(state).Recover(state.AsIs(dataSet)));
    }

    private static bool CanRead(Plan plan, IWorld world, Sysplex sysplex, DataSetDefinition dataSet, BackupCopy copy)
    {
        var read = world.Read(sysplex.Name, Role.Recoverer, copy.Address);
        if (read.Done || read.Failure!.Cause is not (Cause.DataSetIsDump or Cause.CartridgeElsewhere)) return read.Done;
        var fork = world.Fork();
        fork.Carry(copy.Address, sysplex.Site);
        if (fork.Read(sysplex.Name, Role.Recoverer, copy.Address).Done) return true;
        if (plan.Arrays.SelectMany(array => array.Volumes).FirstOrDefault(fork.IsStanding) is not { } volume) return false;
        var at = copy.Address;
        // The product of several steps may be a dump within a dump.
        for (var step = copy.StepIndex; step >= 0; step--)
        {
            var target = new CopyAddress(CopyNames.Restored(plan, dataSet, 90 + step), volume);
            var back = fork.BringBack(new BringBackOrder { Sysplex = sysplex.Name, Utility = copy.Policy.Steps[step].Utility, Copy = at, Target = target, TargetLabel = dataSet.KeyLabel });
            if (!back.Done) return false;
            at = back.ReadableAt ?? target;
            if (fork.Read(sysplex.Name, Role.Recoverer, at).Done) return true;
        }

        return false;
    }
}
