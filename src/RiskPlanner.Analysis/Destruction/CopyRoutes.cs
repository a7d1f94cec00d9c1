using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>
/// The copies of a data set that can be read without its key: what access methods wrote in clear or under another label. Once the
/// key is gone, the policy that made them fails before it can drop any, so that they stay until somebody deletes them. For one thread.
/// </summary>
internal sealed class CopyRoutes(Plan plan, KeyLives lives, ValueKeeping keeping)
{
    private readonly BackupCoverage _coverage = new(plan);

    /// <summary>The copies of a data set that are kept when its key is deleted and do not need it.</summary>
    public IEnumerable<DestructionRoute> Of(DataSetDefinition dataSet, Instant at)
    {
        // What its key never let anybody write has no copies either.
        if (lives.WrittenAt(dataSet) is not { } writtenAt) return [];
        var home = HomeSysplex.Of(plan, dataSet);
        return _coverage.PoliciesOf(dataSet)
            .Where(policy => policy.Schedule is not null)
            .SelectMany(policy => KeptCycles(home, dataSet, policy, (writtenAt, at))
                .SelectMany(cycle => Kept(cycle.Steps).Where(step => step.Target != dataSet.KeyLabel).Select(step => Route(dataSet, policy, cycle.At, step))));
    }

    /// <summary>The data sets of which only copies are under a label: they are still there themselves.</summary>
    public IEnumerable<DestructionRoute> Originals(KeyLabel label, Instant at) => plan.DataSets
        .Where(dataSet => dataSet.KeyLabel != label && _coverage.PoliciesOf(dataSet).Any(policy =>
            policy.Steps.Any(step => CopyLabels.Of(plan).OfferedTo(step) == label)
            && CopyFlow.Of(plan, HomeSysplex.Of(plan, dataSet), dataSet, policy, at).Any(step => step.Target == label)))
        .Select(dataSet => new DestructionRoute
        {
            Kind = RouteKind.Original,
            Series = $"{dataSet.Name} itself, of which only copies are under {label}",
            DataSet = dataSet.Name,
            Ending = dataSet.KeyLabel is { } own ? $"It is under {own}: destroy that key too." : "It is in clear: overwrite it.",
        });

    private IEnumerable<(Instant At, IReadOnlyList<FlowStep> Steps)> KeptCycles(
        Sysplex home, DataSetDefinition dataSet, BackupPolicy policy, (Instant From, Instant Until) written)
    {
        var cycles = policy.Schedule!.Occurrences(plan.From, written.Until)
            .Where(moment => moment >= written.From)
            .Select(moment => (At: moment, Steps: StepsOf(moment)))
            .ToList();
        // A cycle that does not come to its end drops nothing.
        var last = cycles.FindLastIndex(cycle => cycle.Steps.Count == policy.Steps.Count);
        return cycles.Where((cycle, index) => index > last - policy.Keep);

        IReadOnlyList<FlowStep> StepsOf(Instant moment) =>
        [
            .. StepOpens.Of(CopyFlow.Of(plan, home, dataSet, policy, moment), lives, written.From)
                // A label that the key store of the data's home does not have writes nothing there.
                .TakeWhile(step => step.RunsAt(lives, moment) && (step.Step.Target is not { } label || plan.KeyStoresWith(label).Contains(home.KeyStore)))
                .Select(step => step.Step),
        ];
    }

    /// <summary>What a step leaves for the next one alone is withdrawn when that has run.</summary>
    private static IEnumerable<FlowStep> Kept(IReadOnlyList<FlowStep> steps) =>
        steps.Where((step, index) => !step.Step.Withdrawn || index == steps.Count - 1);

    private DestructionRoute Route(DataSetDefinition dataSet, BackupPolicy policy, Instant at, FlowStep step)
    {
        var end = step.Target is { } under ? keeping.KeptUntil(under, at) : null;
        var place = step.Step.VaultAt is { } vault ? $"{step.Step.To}, carried to {vault}" : step.Step.To;
        return new DestructionRoute
        {
            Kind = RouteKind.OtherCopy,
            Series = $"{step.Step.Utility} copies of {policy.Name} on {place}, {(step.Target is { } other ? $"under {other}" : "in clear")}",
            DataSet = dataSet.Name,
            TakenAt = at,
            OpenUntil = end,
            Ending = end is not null ? $"{step.Target} gets another value, and no CKDS copy with the former one is of use any more."
                : $"{policy.Name} fails without the key and drops no copy any more: delete them{(step.Target is { } key ? $", or destroy {key} too" : "")}.",
        };
    }
}
