using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// Carries a recovery out in the world when its time has come: the runbook's steps, the restored data set in its place, mirrors started
/// anew. Whether it can be is tried on a copy of the world first. Pure but for the replay that it changes.
/// </summary>
internal static class RenewalSteps
{
    /// <summary>Carries a recovery out; leaves everything as it is where that cannot be done any more.</summary>
    /// <returns>Whether it was done.</returns>
    public static bool CarryOut(ReplayState state, DataSetDefinition dataSet, DataSetOutcome outcome)
    {
        var steps = outcome.Runbook.Steps;
        if (state.AllVersionsOf(dataSet.Name).FindLast(version => version.Number == outcome.Version) is not { } promised) return false;
        if (steps.LastOrDefault(step => step.Action == RecoveryAction.ReadData)?.Data is not { } readAt) return false;
        // Two recoveries that were planned side by side may mean to save the CKDS under one name.
        if (steps.Any(step => step.Action == RecoveryAction.SaveKeyRecord && state.CkdsCopiesOf(step.KeyStore!).Exists(copy => copy.Name == step.From))) return false;
        if (!Leads(state.World.Fork(), steps, promised)) return false;
        foreach (var step in steps)
        {
            var answer = state.Logged(step.CarryOut(state.World));
            if (answer.Done && step.Action == RecoveryAction.SaveKeyRecord) state.CkdsCopiesOf(step.KeyStore!).Add(new CkdsCopy(step.From!, null, state.Now));
        }

        var before = state.AsIs(dataSet);
        var place = new CopyAddress(dataSet.Name, readAt.Medium);
        if (readAt != place || place.Medium != before.Volume) state.Logged(state.World.PutInPlace(readAt, new CopyAddress(before.Name, before.Volume), Role.Recoverer));
        var there = state.World.Inspect(place);
        var now = before with { Volume = place.Medium, KeyLabel = there?.KeyLabel };
        state.Restore(dataSet, now, promised with { Stamp = there?.Stamp ?? promised.Stamp }, TakesOver(state, now, outcome));
        if (place.Medium != before.Volume) MirrorAnew(state, dataSet, before.Volume);
        if (dataSet.Opens is not null) state.Logged(state.World.HoldOpen(state.HomeOf(dataSet).Name, place));
        return true;
    }

    /// <summary>The sysplex that read it; null where that is the one at its site.</summary>
    private static string? TakesOver(ReplayState state, DataSetDefinition dataSet, DataSetOutcome outcome) =>
        outcome.Runbook.Steps.LastOrDefault(step => step.Action == RecoveryAction.ReadData)?.System is { } system && system != HomeSysplex.Of(state.Plan, dataSet).Name ? system : null;

    private static bool Leads(IWorld world, IReadOnlyList<RecoveryStep> steps, CommittedVersion promised)
    {
        Answer? last = null;
        foreach (var step in steps)
        {
            var before = world.ProbeKeyService(step.System).Failure?.Cause;
            var answer = step.CarryOut(world);
            // Of several master keys those are entered that can be.
            var entered = step.Action == RecoveryAction.EnterKeyParts && world.ProbeKeyService(step.System).Failure?.Cause != before;
            if (!answer.Done && !entered) return false;
            if (step.Action == RecoveryAction.ReadData) last = answer;
        }

        return last?.Content == promised.Content;
    }

    /// <summary>Mirrors pair volumes: a data set that lies on another one now is mirrored from there, back where it came from if it has taken over.</summary>
    private static void MirrorAnew(ReplayState state, DataSetDefinition dataSet, string from)
    {
        var now = state.AsIs(dataSet);
        var copies = state.CopiesOf(dataSet.Name);
        foreach (var copy in copies.Where(copy => copy.Continuous).ToList())
        {
            var target = copy.Address.Medium == now.Volume ? new CopyAddress(dataSet.Name, from) : copy.Address;
            if (copy.Address.Medium == now.Volume) copies.Remove(copy);
            if (!state.World.IsStanding(target.Medium)) continue;
            var answer = state.Logged(state.World.Copy(new CopyOrder
            {
                Sysplex = state.HomeOf(dataSet).Name,
                Utility = copy.Step.Utility,
                Source = new CopyAddress(dataSet.Name, now.Volume),
                Target = target,
                Lag = copy.Step.Lag?.ToDuration() ?? NodaTime.Duration.Zero,
            }));
            if (!answer.Done || copy.Address == target) continue;
            copies.Add(copy with { Address = target, TakenAt = state.Now });
        }
    }
}
