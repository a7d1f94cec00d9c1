using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Mitigation;

/// <summary>Finds the cheapest changes of a plan that reach a goal, and proves by replays what the plan loses before and after (docs/mitigation.md). Safe between threads.</summary>
public sealed class MitigationService
{
    private readonly SymbolicWorldFactory _worlds = new();

    /// <summary>Finds them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how far the present round of the search is; from any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public MitigationAnswer Of(MitigationQuestion question, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var groups = DataSetGroup.Of(question.Plan);
        var catalogue = ChangeCatalogue.Of(question.Plan, groups, question.Costs, withNotices: question.Goal == MitigationAim.Targets);
        var part = GroupExcerpt.Of(question.Plan, groups);
        return question.Goal == MitigationAim.Targets
            ? OfTargets(question, groups, catalogue, part, progress, cancellation)
            : OfLosses(question, groups, catalogue, part, progress, cancellation);
    }

    /// <summary>A plan with some of the changes that its catalogue offers; null where it does not offer one of them: it has gone on since.</summary>
    /// <param name="plan">A validated plan with at least one data set.</param>
    /// <param name="goal">What they were found for.</param>
    /// <param name="changes">Their names; at least one.</param>
    public static Plan? Apply(Plan plan, MitigationAim goal, IReadOnlyCollection<string> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var catalogue = ChangeCatalogue.Of(plan, DataSetGroup.Of(plan), CostTable.Default, withNotices: goal == MitigationAim.Targets);
        var chosen = catalogue.Changes.Index().Where(change => changes.Contains(change.Item.Id)).Select(change => change.Index).ToHashSet();
        return chosen.Count == 0 || chosen.Count < changes.Count ? null : catalogue.Apply(plan, chosen);
    }

    private MitigationAnswer OfLosses(
        MitigationQuestion question, IReadOnlyList<DataSetGroup> groups, ChangeCatalogue catalogue, Plan part, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var found = LossAnswer.Find(question, part, groups, catalogue, _worlds, progress, cancellation);
        var proof = LossProof.Of(question, groups, catalogue, found.Choice, found.Goal, cancellation);
        // One of each group was judged for all; where the whole plan says otherwise of any, all of it is searched.
        if (!ReferenceEquals(part, question.Plan) && proof.After.SinglePoints + proof.After.AlreadyLost > found.Choice.OpenNames)
        {
            found = LossAnswer.Find(question, question.Plan, DataSetGroup.Singles(question.Plan), catalogue, _worlds, progress, cancellation);
            proof = LossProof.Of(question, groups, catalogue, found.Choice, found.Goal, cancellation);
        }

        var reaches = found.Choice.Suffices && proof.After is { SinglePoints: 0, AlreadyLost: 0, DoublePoints: null or 0 };
        var document = DocumentOf(question, catalogue, found.Choice, found.Unlimited, reaches) with
        {
            Before = proof.Before,
            After = proof.After,
            Why = MitigationSentences.Why(question, found, proof, catalogue),
            Points = proof.Points,
            Moments = proof.Moments,
            EveryMoment = question.At is null,
            Frontier = found.Points,
            Rounds = found.Rounds,
            Trials = found.Trials,
        };
        return new MitigationAnswer(document, proof.Changed);
    }

    private MitigationAnswer OfTargets(
        MitigationQuestion question, IReadOnlyList<DataSetGroup> groups, ChangeCatalogue catalogue, Plan part, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (search, unlimited, choice, proof) = Found(part, groups);
        if (!ReferenceEquals(part, question.Plan) && proof.After > choice.OpenNames) (search, unlimited, choice, proof) = Found(question.Plan, DataSetGroup.Singles(question.Plan));
        // What single events lose at one moment is told beside, as of any plan.
        var goal = new LossGoal(_worlds, question.WithCommonCauses, question.Threads);
        goal.Add(new LossMoment(question.At ?? EventParser.DefaultTime(question.Plan), 1, null));
        var losses = LossProof.Of(question, groups, catalogue, choice, goal, cancellation);
        var document = DocumentOf(question, catalogue, choice, unlimited, choice.Suffices && proof.After == 0) with
        {
            Before = losses.Before with { TargetsMissed = proof.Before },
            After = losses.After with { TargetsMissed = proof.After },
            Why = MitigationSentences.WhyTargets(question, choice, unlimited, proof, catalogue),
            Points = losses.Points,
            Targets = proof.Targets,
            Moments = losses.Moments,
            Frontier = question.WithFrontier ? Frontier.Of(search, catalogue, unlimited, progress, cancellation) : null,
            Rounds = search.Rounds,
            Trials = search.Trials,
        };
        return new MitigationAnswer(document, proof.Changed);

        (MitigationSearch, MitigationChoice, MitigationChoice, TargetProof) Found(Plan plan, IReadOnlyList<DataSetGroup> counted)
        {
            var looking = new MitigationSearch(plan, counted, catalogue, new TargetGoal(_worlds, question.Threads), question.Limits, question.Threads);
            var all = looking.Find(null, progress, cancellation);
            var within = all.Cost > question.Budget ? looking.Find(question.Budget, progress, cancellation) : all;
            return (looking, all, within, TargetProof.Of(question, catalogue, within, cancellation));
        }
    }

    private static MitigationDocument DocumentOf(MitigationQuestion question, ChangeCatalogue catalogue, MitigationChoice choice, MitigationChoice unlimited, bool reaches) => new()
    {
        Plan = question.Plan.Name,
        PlanSha256 = question.PlanSha256,
        ProgramVersion = ProductVersion.Text,
        Goal = question.Goal,
        Status = !reaches ? MitigationStatus.Impossible : choice.IsProven ? MitigationStatus.Optimal : MitigationStatus.Feasible,
        Cost = choice.Cost,
        Bound = choice.Bound,
        Unit = question.Costs.Unit,
        Budget = question.Budget,
        CostWithoutBudget = unlimited.Suffices ? unlimited.Cost : null,
        Changes = [.. choice.Chosen.Select(place => Of(catalogue.Changes[place]))],
        Before = new RemainderRecord(0, null, 0),
        After = new RemainderRecord(0, null, 0),
        Why = "",
        Points = [],
        Targets = [],
        Moments = [],
        EveryMoment = false,
        Frontier = null,
        Recommendations = PaperRecommendations.Of(question.Plan),
        CommonCauses = question.WithCommonCauses,
        Offered = catalogue.Changes.Count,
        NotOffered = [.. catalogue.NotOffered.GroupBy(kind => kind.Kind).Select(kind => new NotOfferedRecord(kind.Key, [.. kind.Select(each => each.Why).Distinct()]))],
        Rounds = 0,
        Trials = 0,
    };

    private static ChangeRecord Of(MitigationChange change) => new(change.Id, change.Kind, change.Text, change.Cost, change.Path, change.Also, change.DataSets?.Count);
}
