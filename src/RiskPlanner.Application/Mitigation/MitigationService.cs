using System.Globalization;
using NodaTime;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
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
        var catalogue = ChangeCatalogue.Of(question.Plan, groups, question.Costs, withNotices: false);
        var part = GroupExcerpt.Of(question.Plan, groups);
        var found = LossAnswer.Find(question, part, groups, catalogue, _worlds, progress, cancellation);
        var proof = LossProof.Of(question, groups, catalogue, found, cancellation);
        // One of each group was judged for all; where the whole plan says otherwise of any, all of it is searched.
        if (!ReferenceEquals(part, question.Plan) && proof.After.SinglePoints + proof.After.AlreadyLost > found.Choice.OpenNames)
        {
            found = LossAnswer.Find(question, question.Plan, DataSetGroup.Singles(question.Plan), catalogue, _worlds, progress, cancellation);
            proof = LossProof.Of(question, groups, catalogue, found, cancellation);
        }

        var reaches = found.Choice.Suffices && proof.After is { SinglePoints: 0, AlreadyLost: 0, DoublePoints: null or 0 };
        return new MitigationAnswer(new MitigationDocument
        {
            Plan = question.Plan.Name,
            PlanSha256 = question.PlanSha256,
            ProgramVersion = ProductVersion.Text,
            Goal = question.Goal,
            Status = !reaches ? MitigationStatus.Impossible : found.Choice.IsProven ? MitigationStatus.Optimal : MitigationStatus.Feasible,
            Cost = found.Choice.Cost,
            Bound = found.Choice.Bound,
            Unit = question.Costs.Unit,
            Budget = question.Budget,
            CostWithoutBudget = found.Unlimited.Suffices ? found.Unlimited.Cost : null,
            Changes = [.. found.Choice.Chosen.Select(place => Of(catalogue.Changes[place]))],
            Before = proof.Before,
            After = proof.After,
            Why = MitigationSentences.Why(question, found, proof, catalogue),
            Points = proof.Points,
            Moments = proof.Moments,
            EveryMoment = question.At is null,
            CommonCauses = question.WithCommonCauses,
            Offered = catalogue.Changes.Count,
            NotOffered = [.. catalogue.NotOffered.GroupBy(kind => kind.Kind).Select(kind => new NotOfferedRecord(kind.Key, [.. kind.Select(each => each.Why).Distinct()]))],
            Rounds = found.Rounds,
            Trials = found.Trials,
        }, proof.Changed);
    }

    private static ChangeRecord Of(MitigationChange change) => new(change.Id, change.Kind, change.Text, change.Cost, change.Path, change.Also, change.DataSets?.Count);
}
