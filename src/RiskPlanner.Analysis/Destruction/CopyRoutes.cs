using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>
/// The copies of a data set that can be read without its key: what access methods wrote in clear or under another label. Once the
/// key is gone, the policy that made them fails before it can drop any, so that they stay until somebody deletes them. Pure.
/// </summary>
internal static class CopyRoutes
{
    /// <summary>The copies of a data set that are kept when its key is deleted and do not need it.</summary>
    public static IEnumerable<DestructionRoute> Of(Plan plan, BackupCoverage coverage, DataSetDefinition dataSet, KeyLabel label, Instant at)
    {
        var home = HomeSysplex.Of(plan, dataSet);
        return coverage.PoliciesOf(dataSet)
            .Where(policy => policy.Schedule is not null)
            .SelectMany(policy => KeptCycles(plan, home, dataSet, policy, at)
                .SelectMany(cycle => Kept(cycle.Steps).Where(step => step.Target != label).Select(step => Route(dataSet, policy, cycle.At, step))));
    }

    /// <summary>The data sets of which only copies are under a label: they are still there themselves.</summary>
    public static IEnumerable<DestructionRoute> Originals(Plan plan, BackupCoverage coverage, KeyLabel label, Instant at) => plan.DataSets
        .Where(dataSet => dataSet.KeyLabel != label && coverage.PoliciesOf(dataSet).Any(policy =>
            policy.Steps.Any(step => step.KeyLabel == label)
            && CopyFlow.Of(plan, HomeSysplex.Of(plan, dataSet), dataSet, policy, at).Any(step => step.Target == label)))
        .Select(dataSet => new DestructionRoute
        {
            Kind = RouteKind.Original,
            Series = $"{dataSet.Name} itself, of which only copies are under {label}",
            DataSet = dataSet.Name,
            Ending = dataSet.KeyLabel is { } own ? $"It is under {own}: destroy that key too." : "It is in clear: overwrite it.",
        });

    private static IEnumerable<(Instant At, IReadOnlyList<FlowStep> Steps)> KeptCycles(
        Plan plan, Sysplex home, DataSetDefinition dataSet, BackupPolicy policy, Instant at)
    {
        var cycles = policy.Schedule!.Occurrences(plan.From, at).Select(moment => (At: moment, Steps: CopyFlow.Of(plan, home, dataSet, policy, moment))).ToList();
        // A cycle that does not come to its end drops nothing.
        var last = cycles.FindLastIndex(cycle => cycle.Steps.Count == policy.Steps.Count);
        return cycles.Skip(last < 0 ? 0 : Math.Max(0, last + 1 - policy.Keep));
    }

    private static IEnumerable<FlowStep> Kept(IReadOnlyList<FlowStep> steps) =>
        steps.Where((step, index) => !step.Step.Withdrawn || index == steps.Count - 1);

    private static DestructionRoute Route(DataSetDefinition dataSet, BackupPolicy policy, Instant at, FlowStep step)
    {
        var place = step.Step.VaultAt is { } vault ? $"{step.Step.To}, carried to {vault}" : step.Step.To;
        return new DestructionRoute
        {
            Kind = RouteKind.OtherCopy,
            Series = $"{step.Step.Utility} copies of {policy.Name} on {place}, {(step.Target is { } other ? $"under {other}" : "in clear")}",
            DataSet = dataSet.Name,
            TakenAt = at,
            Ending = $"{policy.Name} fails without the key and drops no copy any more: delete them{(step.Target is { } key ? $", or destroy {key} too" : "")}.",
        };
    }
}
