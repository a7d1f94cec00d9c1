using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>
/// What recoverers must not do for the sake of others (law 17). More harm can free them from that care: where a CKDS that others need is
/// lost, another one may go live, and where nobody needs a value any more, nothing has to be put back (ADR 0401). Pure functions.
/// </summary>
internal static class Care
{
    /// <summary>Whether what is told after more harm leads to the data before it as well, but would harm others there, or take keys.</summary>
    /// <param name="subject">What the law is tried on.</param>
    /// <param name="before">The course without the further harm; it stays as it is.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="told">What is told of it with the further harm.</param>
    public static bool Forbids(Subject subject, ReplayCourse before, DataSetDefinition dataSet, DataSetOutcome told)
    {
        var known = before.Fork().State;
        if (known.AllVersionsOf(dataSet.Name).Find(version => version.Number == told.Version) is not { } promised) return false;
        if (!Executor.LeadsThere(known, known.World, told.Runbook.Steps, promised, out var after)) return false;
        if (UndoesDecisions(known.Plan, known.World, after, told)) return true;
        // What others can be read from on the way is needed as well: what takes its place is saved and put back.
        var readable = Executor.Readable(known, known.World);
        for (var count = 1; count < told.Runbook.Steps.Count; count++)
        {
            Executor.LeadsThere(known, known.World, told.Runbook.Steps.Take(count), promised, out var onTheWay);
            readable.UnionWith(Executor.Readable(known, onTheWay));
        }

        if (readable.Except(Executor.Readable(known, after)).Any(address => address.Name != dataSet.Name)) return true;
        if (Keys(known.Plan, known.World).Except(Keys(known.Plan, after)).Any()) return true;
        return known.Plan.DataSets.Any(other => other.Name != dataSet.Name
            && Promise.IsWorse(Executor.Retold(subject, known, after.Fork(), told.Runbook.Steps, other), subject.Now(before, other)));
    }

    /// <summary>
    /// Whether what is told after more harm leads to the data before it by undoing what somebody decided about a key record: a CKDS copy from before
    /// a record was archived has it as it was then. Where the CKDS is lost nothing else is left; while it is there nobody does that.
    /// </summary>
    public static bool UndoesDecisions(Subject subject, ReplayCourse before, DataSetDefinition dataSet, DataSetOutcome told)
    {
        var known = before.Fork().State;
        return known.AllVersionsOf(dataSet.Name).Find(version => version.Number == told.Version) is { } promised
            && Executor.LeadsThere(known, known.World, told.Runbook.Steps, promised, out var after)
            && UndoesDecisions(known.Plan, known.World, after, told);
    }

    private static bool UndoesDecisions(Plan plan, IWorld before, IWorld after, DataSetOutcome told) => told.Ends.Count == 0
        && plan.Keys.Any(key => plan.Sysplexes.Any(sysplex => IsDecided(before, sysplex, key.Label) && after.ProbeKey(sysplex.Name, Role.Recoverer, key.Label).Done));

    private static bool IsDecided(IWorld world, Sysplex sysplex, KeyLabel label) =>
        world.ProbeKey(sysplex.Name, Role.Recoverer, label).Failure is { Cause: Cause.KeyArchived or Cause.KeyDecryptsOnly or Cause.KeyPreActive or Cause.KeyDeactivated };

    /// <summary>The keys of the plan that can be used somewhere, once key parts are entered that can be and what hinders their use has ended.</summary>
    private static HashSet<KeyLabel> Keys(Plan plan, IWorld world)
    {
        var fork = world.Fork();
        foreach (var sysplex in plan.Sysplexes) fork.EnterKeyParts(sysplex.Name);
        foreach (var key in plan.Keys)
        {
            fork.PermitKey(key.Label);
            fork.RecallKeyRecord(key.KeyStore, key.Label);
            fork.MakeKeyValid(key.KeyStore, key.Label);
        }

        return [.. plan.Keys.Select(key => key.Label).Where(label => plan.Sysplexes.Any(sysplex => fork.ProbeKey(sysplex.Name, Role.Recoverer, label).Done))];
    }
}
