using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Exposures;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Impact;

/// <summary>
/// Finds the blast radius of an event: a replay in the world of tokens, by classes, and what the event lets somebody read. Safe between threads.
/// </summary>
public sealed class ImpactService
{
    private readonly ClassReplayEngine _engine = new(new SymbolicWorldFactory());
    private readonly ExposureSearch _exposures = new(new SymbolicWorldFactory());

    /// <summary>Finds it.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="strike">The event.</param>
    /// <param name="progress">Told which part is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public ImpactDocument Of(Plan plan, string planSha256, Strike strike, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(strike);
        return Of(plan, planSha256, [strike], null, progress, cancellation);
    }

    /// <summary>Finds that of a person: everything that he may do and holds strikes at once, and is noticed at once, with nothing between (docs/impact.md).</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="person">The name of a person of the plan, or of a holder of key parts.</param>
    /// <param name="at">When, within the plan's horizon.</param>
    /// <param name="progress">Told which part is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The blast radius; null where the plan has no such person, or this one can do nothing to it.</returns>
    public ImpactDocument? OfPerson(Plan plan, string planSha256, string person, Instant at, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (PlanPeople.Of(plan).FirstOrDefault(candidate => candidate.Name == person) is not { } known) return null;
        var strikes = new PersonActs(plan, known).All(at);
        return strikes.Count == 0 ? null : Of(plan, planSha256, strikes, person, progress, cancellation);
    }

    private ImpactDocument Of(Plan plan, string planSha256, IReadOnlyList<Strike> strikes, string? person, IProgress<double>? progress, CancellationToken cancellation)
    {
        var runningOn = PlanHorizon.RunOn(plan, strikes);
        var replay = _engine.Run(runningOn, strikes, seed: 0, choices: person is null ? null : new ReplayChoices { Between = Between.Nothing }, progress: progress, cancellation: cancellation);
        var exposures = ExposuresOf(replay, [.. strikes.SelectMany(strike => _exposures.Find(runningOn, strike, cancellation))]);
        var exposed = exposures.SelectMany(exposure => exposure.Members).ToHashSet(StringComparer.Ordinal);
        var outcomes = replay.Classes.SelectMany(alike => alike.Class.Members.Select(member => (member.Name, alike.Outcome))).ToDictionary(member => member.Name, member => member.Outcome);
        var events = DocumentMapper.Of(replay.Strikes, replay.Notices);
        return new ImpactDocument(
            plan.Name,
            planSha256,
            ProductVersion.Text,
            events[0],
            strikes[0].At,
            plan.DataSets.Count,
            Names(outcome => outcome.Kind == OutcomeKind.Lost),
            Names(outcome => outcome.Kind == OutcomeKind.Unavailable),
            [.. plan.DataSets.Select(dataSet => dataSet.Name.Text).Where(exposed.Contains)],
            Names(outcome => outcome.Kind == OutcomeKind.Recovered),
            Names(MissesTargets),
            ApplicationsOf(plan, outcomes, exposed),
            [.. replay.Classes.Where(alike => alike.Outcome.Kind != OutcomeKind.Intact).OrderByDescending(alike => alike.Outcome.Kind).ThenByDescending(alike => alike.Class.Members.Count).Select(Of)],
            exposures,
            ExposingEvents.Rule,
            new EffortRecord(replay.Effort.Words, replay.Effort.DataSets, replay.Effort.StandFor, replay.Effort.Operations, replay.Effort.Skipped, replay.Effort.SkippedForAll),
            [.. ReplayAssumptions.Of(plan, strikes).Select(assumption => assumption.Id)])
        {
            Person = person,
            Events = person is null ? null : events,
        };

        IReadOnlyList<string> Names(Func<DataSetOutcome, bool> counts) => [.. plan.DataSets.Where(dataSet => counts(outcomes[dataSet.Name])).Select(dataSet => dataSet.Name.Text)];
    }

    private static bool MissesTargets(DataSetOutcome outcome) => outcome.Survived && outcome.Targets.IsMissed;

    private static IReadOnlyList<ImpactOnApplication> ApplicationsOf(Plan plan, Dictionary<DataSetName, DataSetOutcome> outcomes, HashSet<string> exposed)
    {
        var known = plan.Applications.ToDictionary(application => application.Name, StringComparer.Ordinal);
        return
        [
            .. from dataSet in plan.DataSets
               group dataSet by dataSet.Application into data
               let application = known.GetValueOrDefault(data.Key)
               let kinds = data.Select(dataSet => outcomes[dataSet.Name]).ToList()
               orderby application?.Criticality descending, data.Key
               select new ImpactOnApplication(
                   data.Key,
                   application is null ? "" : Kebab.Of(application.Criticality),
                   kinds.Count,
                   kinds.Count(outcome => outcome.Kind == OutcomeKind.Lost),
                   kinds.Count(outcome => outcome.Kind == OutcomeKind.Unavailable),
                   data.Count(dataSet => exposed.Contains(dataSet.Name.Text)),
                   kinds.Count(outcome => outcome.Kind == OutcomeKind.Recovered),
                   kinds.Count(MissesTargets),
                   application?.DataValue?.Amount),
        ];
    }

    private static ImpactOnClass Of(ClassOutcome alike)
    {
        var outcome = alike.Outcome;
        return new ImpactOnClass(
            alike.Class.Title, NamesOf(alike.Class), outcome.Kind, OutcomeWords.Route(outcome), OutcomeWords.Causes(outcome.Failures), OutcomeWords.Ends(outcome.Ends),
            outcome.Age, outcome.Takes, outcome.Targets.RpoMet, outcome.Targets.RtoMet);
    }

    private static IReadOnlyList<ExposureRecord> ExposuresOf(ClassReplay replay, IReadOnlyList<ClassExposures> found) =>
    [
        .. found.SelectMany(exposed => exposed.Exposures.GroupBy(exposure => (exposure.Kind, Series: exposure.Copy?.SeriesTitle)).Select(alike => Of(exposed.Class, alike.Last()))),
        .. replay.Classes.Where(alike => alike.Outcome is { LiesInClear: true, Kind: not OutcomeKind.Lost and not OutcomeKind.Intact })
            .Select(alike => Of(alike.Class, new Exposure(ExposureKind.RestoredInClear, alike.Outcome.Route?.Copy))),
    ];

    private static ExposureRecord Of(StructuralClass alike, Exposure exposure) => new(Kebab.Of(exposure.Kind), NamesOf(alike), exposure.Copy?.Title, exposure.Kind switch
    {
        ExposureKind.CartridgeAstray => $"{exposure.Copy!.Title}, taken {DocumentMapper.Words(exposure.Copy.TakenAt)}, is in other hands, and what it holds is encrypted neither by z/OS nor by the drive.",
        ExposureKind.ReadByWriter => "It was overwritten through the access methods with the authority of the application: who may write it has read it.",
        ExposureKind.OverwrittenInClear => $"{exposure.Copy?.Title ?? "The data set itself"} lay in clear where it was overwritten: who could write there could read it.",
        _ => $"It comes back from {exposure.Copy?.Title ?? "the data set itself"}, which lay in clear, and is in clear from then on.",
    });

    private static IReadOnlyList<string> NamesOf(StructuralClass alike) => [.. alike.Members.Select(member => member.Name.Text)];
}
