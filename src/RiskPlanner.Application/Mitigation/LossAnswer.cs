using NodaTime;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Replays;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Mitigation;

/// <summary>What a search for changes against losses has found. Immutable.</summary>
/// <param name="Choice">The answer within the budget.</param>
/// <param name="Unlimited">The answer without a budget, to the whole goal.</param>
/// <param name="Goal">The goal, with the moments that came to be judged.</param>
/// <param name="Rounds">How many choices were tried.</param>
/// <param name="Trials">How many changed plans were replayed.</param>
/// <param name="Points">Cost against what stays open; null where it was not asked for, and of pairs.</param>
internal sealed record LossAnswer(MitigationChoice Choice, MitigationChoice Unlimited, LossGoal Goal, int Rounds, long Trials, IReadOnlyList<FrontierPoint>? Points)
{
    /// <summary>Searches.</summary>
    public static LossAnswer Find(
        MitigationQuestion question, Plan plan, IReadOnlyList<DataSetGroup> groups, ChangeCatalogue catalogue, IWorldFactory worlds, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var goal = new LossGoal(worlds, question.WithCommonCauses, question.Threads);
        goal.Add(new LossMoment(question.At ?? EventParser.DefaultTime(question.Plan), question.Goal == MitigationAim.NoDoubleLoss ? 2 : 1, null));
        AddWorst(plan, _ => true);
        var search = new MitigationSearch(plan, groups, catalogue, goal, question.Limits, question.Threads);
        var unlimited = AtEveryMoment(null);
        var choice = unlimited;
        // A pair comes into being where a single point is removed: as many as the changes remove is a count of single points alone.
        if (question.Goal == MitigationAim.NoDoubleLoss && (unlimited.Cost > question.Budget || unlimited.Open.Any(point => point.Events.Count < 2)))
        {
            var singles = new LossGoal(worlds, question.WithCommonCauses, question.Threads);
            foreach (var moment in goal.Moments) singles.Add(moment with { Order = 1 });
            var other = new MitigationSearch(plan, groups, catalogue, singles, question.Limits, question.Threads);
            choice = other.Find(question.Budget, progress, cancellation);
            return new LossAnswer(choice, unlimited, goal, search.Rounds + other.Rounds, search.Trials + other.Trials, null);
        }

        while (unlimited.Cost > question.Budget)
        {
            var known = goal.Moments.Count;
            choice = AtEveryMoment(question.Budget);
            if (goal.Moments.Count == known) break;
            // At moments that came to be judged what was enough may not be.
            unlimited = AtEveryMoment(null);
        }

        var points = question.WithFrontier && question.Goal == MitigationAim.NoSingleLoss ? Frontier.Of(search, catalogue, unlimited, progress, cancellation) : null;
        return new LossAnswer(choice, unlimited, goal, search.Rounds, search.Trials, points);

        // What reaches the goal at the moments that are judged is looked at at its own worst moments, until these are among them.
        MitigationChoice AtEveryMoment(long? budget)
        {
            while (true)
            {
                var found = search.Find(budget, progress, cancellation);
                if (!AddWorst(catalogue.Apply(plan, found.Chosen.ToHashSet()), name => found.Chosen.Any(change => catalogue.Changes[change].Concerns(name)))) return found;
                search.LookAgain();
            }
        }

        // The worst moment of each group, where all moments count. Groups are looked at by threads, and moments are added in the order of groups.
        bool AddWorst(Plan changed, Func<DataSetName, bool> isChanged)
        {
            if (question.At is not null) return false;
            List<DataSetName> asked = [.. groups.Select(group => group.Representative.Name).Where(isChanged)];
            var worst = new Instant[asked.Count];
            Parallel.For(0, asked.Count, new ParallelOptions { MaxDegreeOfParallelism = question.Threads, CancellationToken = cancellation }, number =>
                worst[number] = new WorstMomentSearch(worlds).Find(changed, new HashSet<DataSetName> { asked[number] }, LossTop.Lost, threads: 1, null, cancellation));
            var isNew = false;
            foreach (var (dataSet, at) in asked.Zip(worst)) isNew |= goal.Add(new LossMoment(at, 1, dataSet));
            return isNew;
        }
    }
}
