using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// The act that ends an outage, as the table of causes has it (z/OS facts, 1.7), where it has not been done yet. For one route and one
/// thread.
/// </summary>
internal sealed class ReliefRemedies(RecoveryQuestion question, Sysplex sysplex)
{
    private readonly Plan _plan = question.State.Plan;

    /// <summary>A copy on which the outage has ended; none where the cause is no outage.</summary>
    public IEnumerable<Attempt> For(Attempt attempt, CopyAddress address, Failure failure, Func<Attempt, Duration, bool> isWorthwhile)
    {
        if (CauseTable.Of(failure.Cause).Relief is not { } action) yield break;
        var step = new RecoveryStep(action, SystemOf(action))
        {
            Label = failure.Label,
            DumpKey = failure.Cause == Cause.NoKeyAccess && failure.Label is { } pair && DumpKeys.Labels(_plan).Contains(pair) ? pair : null,
            Data = failure.Cause == Cause.NoDataSetAccess ? address : null,
            KeyStore = sysplex.KeyStore,
            From = failure.KeyManager ?? failure.Inventory,
            Volume = action == RecoveryAction.AddVolume ? FreeSerial(_plan) : null,
            Site = action is RecoveryAction.AddVolume or RecoveryAction.StartSysplex ? SiteOf(attempt) : null,
        };
        if (attempt.Steps.Contains(step) || !isWorthwhile(attempt, step.Profile.Takes ?? Duration.Zero)) yield break;
        var branch = attempt.Branch();
        if (!branch.Do(step).Done) yield break;
        // A refresh of each member takes from others what they have in storage alone: then this one refreshes by itself.
        if (action == RecoveryAction.RefreshCkds && EffectsOfEnds.Of(question.State, attempt.World, [step], _ => true, question.DataSet).Any(effect => !effect.BringsBack))
        {
            var alone = attempt.Branch();
            if (alone.Do(step with { At = sysplex.Name }).Done) branch = alone;
        }

        branch.NoteEnded(failure);
        if (EndOf(_plan, step, question.State.Now) is { Takes: { } takes } && takes < step.Profile.Takes) branch.Shorten(step.Profile.Takes!.Value - takes);
        yield return branch;
    }

    /// <summary>The end of an outage by a step, with the moment at which the plan itself ends it.</summary>
    public static OutageEnd EndOf(Plan plan, RecoveryStep step, Instant now)
    {
        var planned = (step.KeyStore is { } store ? plan.KeyIn(store, step.Label) : null) is not { } key ? null : step.Action switch
        {
            RecoveryAction.ChangeKeyDate when key.ActiveFrom > now => key.ActiveFrom,
            RecoveryAction.RecallKey when key.Recalled > now => key.Recalled,
            _ => null,
        };
        var takes = step.Profile.Takes;
        return new OutageEnd(step, planned is { } at && takes is { } known ? Duration.Min(known, at - now) : takes, planned);
    }

    private string SystemOf(RecoveryAction action) => action is RecoveryAction.AddVolume or RecoveryAction.RestoreKeyServer ? "" : sysplex.Name;

    private string SiteOf(Attempt attempt) => attempt.Steps.FirstOrDefault(step => step.Action == RecoveryAction.StartSysplex)?.Site ?? sysplex.Site;

    /// <summary>A serial that no volume of the plan has.</summary>
    private static string FreeSerial(Plan plan)
    {
        var taken = plan.Arrays.SelectMany(array => array.Volumes).Concat(plan.Tapes.Select(tape => tape.Name)).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => $"SPAR{number:00}").First(serial => !taken.Contains(serial));
    }
}
