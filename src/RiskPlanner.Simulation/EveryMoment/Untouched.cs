using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What a single event comes to that touches nothing of what a data set is read with: it is found intact at once. Most arrays of a large shop are such to most data sets.
/// Pure.
/// </summary>
internal static class Untouched
{
    private static readonly Threat DiskFailure = Tables.ThreatRows.DiskFailure.Threat;

    /// <summary>
    /// What becomes of a data set that can be read, where an array is lost that holds neither it nor what its keys lie on; null where it is touched.
    /// </summary>
    public static MomentPromise? Of(Plan plan, DataSetDefinition dataSet, Blow blow)
    {
        if (blow.Then is not null) return null;
        var strike = blow.Strike;
        if (strike.Threat != DiskFailure || strike.Way != Discovery.AtOnce) return null;
        var lost = plan.Arrays.First(array => array.Name == strike.Target).Volumes;
        if (dataSet.Media.Any(lost.Contains) || plan.KeyStores.SelectMany(store => store.Media).Any(lost.Contains)) return null;
        return MomentPromise.Of(
            new DataSetOutcome
            {
                DataSet = dataSet.Name,
                Kind = OutcomeKind.Intact,
                CommittedAt = plan.From,
                Age = NodaTime.Duration.Zero,
                Targets = TargetJudgement.Of(plan.Applications.FirstOrDefault(application => application.Name == dataSet.Application), new DataSetOutcome { DataSet = dataSet.Name, Kind = OutcomeKind.Intact, Age = NodaTime.Duration.Zero }),
            },
            plan.From,
            plan.From);
    }
}
