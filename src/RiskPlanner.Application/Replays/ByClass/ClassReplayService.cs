using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Replays.ByClass;

/// <summary>Replays plans in the world of tokens, by classes and without the cycles that change nothing. Safe between threads.</summary>
public sealed class ClassReplayService
{
    private readonly ClassReplayEngine _engine = new(new SymbolicWorldFactory());

    /// <summary>Runs a replay.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="date">The date to print, as <c>yyyy-MM-dd</c>.</param>
    /// <param name="progress">Told which part is done, 0 to 1.</param>
    /// <param name="choices">What is chosen beside events; null for what is usual for so many.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public ClassReplayDocument Run(
        Plan plan, string planSha256, IReadOnlyList<Strike> strikes, IReadOnlySet<DataSetName>? chosen, string date,
        IProgress<double>? progress = null, ReplayChoices? choices = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan = PlanHorizon.RunOn(plan, strikes);
        choices ??= ReplayChoices.For(strikes.Count);
        // A world of tokens draws nothing at random.
        var replay = _engine.Run(plan, strikes, seed: 0, chosen, choices, progress, cancellation);
        return new ClassReplayDocument(
            plan.Name,
            planSha256,
            date,
            ProductVersion.Text,
            DocumentMapper.Of(replay.Strikes, replay.Notices),
            Of(replay.Effort),
            Enum.GetValues<OutcomeKind>().ToDictionary(Kebab.Of, kind => replay.Classes.Where(alike => alike.Outcome.Kind == kind).Sum(alike => alike.Class.Members.Count)),
            Classes(plan, replay, choices.Between))
        {
            Between = BetweenText.Of(choices.Between),
            RestoreBy = choices.RestoreBy,
            Assumptions = [.. ReplayAssumptions.Of(plan, strikes, choices.Between).Select(assumption => assumption.Id)],
        };
    }

    private static IReadOnlyList<ClassRecord> Classes(Plan plan, ClassReplay replay, Between between)
    {
        if (replay.Effort.StandFor > StructuralClass.MostByName)
            return [.. replay.Classes.Select(alike => new ClassRecord(alike.Class.Title, [.. alike.Class.Members.Select(member => member.Name.Text)], DocumentMapper.WithRunbook(alike.Outcome)) { Discoveries = Told(alike.Discoveries) })];
        var replayed = replay.Classes.SelectMany(alike => alike.Class.Members).Select(member => member.Name).ToHashSet();
        return [.. plan.DataSets.Where(dataSet => replayed.Contains(dataSet.Name))
            .Select(dataSet => new ClassRecord(dataSet.Name.Text, [dataSet.Name.Text], DocumentMapper.WithRunbook(replay.OutcomeOf(dataSet.Name))) { Discoveries = Told(replay.DiscoveriesOf(dataSet.Name)) })];

        IReadOnlyList<DiscoveryRecord>? Told(IReadOnlyList<DiscoveredLoss> discoveries) => between.Recovers ? [.. discoveries.Select(DocumentMapper.Of)] : null;
    }

    private static EffortRecord Of(ClassReplayEffort effort) =>
        new(effort.Words, effort.DataSets, effort.StandFor, effort.Operations, effort.Skipped, effort.SkippedForAll);
}
