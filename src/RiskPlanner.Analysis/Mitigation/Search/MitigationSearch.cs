using System.Globalization;
using RiskPlanner.Analysis.Mitigation.Search;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// Searches for the cheapest choice of changes after which a goal leaves nothing open, or as little as possible (docs/mitigation.md). A cover problem says which
/// changes to try; replays say what is open with them, and which further changes would remove that; this becomes a requirement of the cover problem; and again, until a
/// choice leaves open what the cover problem expects. What was learnt stays for further questions with other budgets. For one thread.
/// </summary>
public sealed class MitigationSearch
{
    private readonly Plan _plan;
    private readonly IReadOnlyDictionary<DataSetName, DataSetGroup> _groups;
    private readonly ChangeCatalogue _catalogue;
    private readonly IMitigationGoal _goal;
    private readonly MitigationLimits _limits;
    private readonly int _threads;
    private readonly CoverProblem _problem;
    private readonly Dictionary<string, IReadOnlyList<OpenPoint>> _known = new(StringComparer.Ordinal);

    /// <summary>A search that has learnt nothing yet.</summary>
    /// <param name="plan">The plan, or the part of it with the representatives of groups alone.</param>
    /// <param name="groups">The groups that its data sets stand for, each as its representative.</param>
    /// <param name="catalogue">What can be changed.</param>
    /// <param name="goal">What is to be reached.</param>
    /// <param name="limits">How much may be done.</param>
    /// <param name="threads">How many threads may work; 1 or more. The answer does not depend on it.</param>
    public MitigationSearch(Plan plan, IReadOnlyList<DataSetGroup> groups, ChangeCatalogue catalogue, IMitigationGoal goal, MitigationLimits limits, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(catalogue);
        (_plan, _catalogue, _goal, _limits, _threads) = (plan, catalogue, goal, limits, threads);
        _groups = groups.ToDictionary(group => group.Representative.Name);
        _problem = new CoverProblem(catalogue.Changes, limits.SolverEffort);
    }

    /// <summary>How many choices were tried.</summary>
    public int Rounds { get; private set; }

    /// <summary>How many changed plans were asked what they leave open.</summary>
    public long Trials { get; private set; }

    /// <summary>Forgets what plans leave open, as where the goal has become another one; what was learnt of it before stays true.</summary>
    public void LookAgain() => _known.Clear();

    /// <summary>The choice that leaves the least open, for the least cost.</summary>
    /// <param name="budget">What the changes may cost together; null without limit.</param>
    /// <param name="progress">Told how many points of the present round are explained.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public MitigationChoice Find(long? budget, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var bound = 0L;
        for (var round = 0; round < _limits.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_problem.Solve(budget) is not { } answer) break;
            Rounds++;
            if (answer.Open == 0) bound = Math.Max(bound, answer.Bound);
            var open = OpenWith(answer.Chosen, cancellation);
            var unexpected = open.Where(point => !answer.LeftOpen.Contains(point.Id)).ToList();
            if (unexpected.Count == 0) return ChoiceOf(answer.Chosen, answer.Bound, answer.IsProven, open);
            if (!Explain(answer.Chosen, unexpected, progress, cancellation)) break;
        }

        return WithoutProof(budget, bound, cancellation);
    }

    /// <summary>What is left open with some of the changes.</summary>
    /// <param name="chosen">The changes, by their places in the catalogue.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<OpenPoint> OpenWith(IReadOnlySet<int> chosen, CancellationToken cancellation = default)
    {
        var key = KeyOf(chosen);
        if (_known.TryGetValue(key, out var known)) return known;
        Trials++;
        return _known[key] = _goal.OpenIn(_catalogue.Apply(_plan, chosen), cancellation);
    }

    /// <summary>Turns what is open with a choice into requirements.</summary>
    /// <returns>Whether anything was learnt.</returns>
    private bool Explain(IReadOnlySet<int> chosen, List<OpenPoint> open, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var before = _problem.Count;
        List<IGrouping<DataSetName, OpenPoint>> subjects = [.. open.GroupBy(point => point.DataSet)];
        var learnt = new List<(OpenPoint Point, IReadOnlyList<int> OneOf)>[subjects.Count];
        var (done, trials) = (0, 0L);
        Parallel.For(0, subjects.Count, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation }, number =>
        {
            var why = new PointExplanation(_plan, _catalogue, _goal, subjects[number].Key, chosen);
            learnt[number] = [.. why.Of([.. subjects[number]], cancellation)];
            Interlocked.Add(ref trials, why.Trials);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), subjects.Count));
        });
        Trials += trials;
        foreach (var (point, oneOf) in learnt.SelectMany(subject => subject))
        {
            List<(int, bool)> otherwise = [.. _catalogue.Changes.Index().Where(change => !change.Item.OnlyAdds && change.Item.Concerns(point.DataSet)).Select(change => (change.Index, chosen.Contains(change.Index)))];
            _problem.Demand(point.Id, [.. _goal.NamesOf(point, _groups[point.DataSet])], oneOf, otherwise);
        }

        return _problem.Count > before;
    }

    /// <summary>
    /// Where the search has to end before it knows: everything that only adds, less what can be left out without leaving more open, the dearest first, until it is within the budget.
    /// </summary>
    private MitigationChoice WithoutProof(long? budget, long bound, CancellationToken cancellation)
    {
        var chosen = _catalogue.Changes.Index().Where(change => change.Item.OnlyAdds).Select(change => change.Index).ToHashSet();
        var open = OpenWith(chosen, cancellation);
        foreach (var (place, _) in _catalogue.Changes.Index().Where(change => change.Item.OnlyAdds).OrderByDescending(change => change.Item.Cost).ThenByDescending(change => change.Index))
        {
            var fewer = chosen.Where(other => other != place).ToHashSet();
            var left = OpenWith(fewer, cancellation);
            if (NamesOf(left) <= NamesOf(open)) (chosen, open) = (fewer, left);
        }

        foreach (var place in chosen.OrderByDescending(place => _catalogue.Changes[place].Cost).ThenByDescending(place => place).ToList())
        {
            if (budget is null || chosen.Sum(other => _catalogue.Changes[other].Cost) <= budget) break;
            chosen.Remove(place);
        }

        open = OpenWith(chosen, cancellation);
        // What was proven is of choices that leave nothing open.
        return ChoiceOf(chosen, open.Count == 0 ? bound : 0, isProven: false, open);
    }

    private MitigationChoice ChoiceOf(IReadOnlySet<int> chosen, long bound, bool isProven, IReadOnlyList<OpenPoint> open) =>
        new([.. chosen.Order()], chosen.Sum(change => _catalogue.Changes[change].Cost), bound, isProven, open, NamesOf(open));

    private long NamesOf(IReadOnlyList<OpenPoint> open) => open.SelectMany(point => _goal.NamesOf(point, _groups[point.DataSet])).Distinct(StringComparer.Ordinal).LongCount();

    private static string KeyOf(IReadOnlySet<int> chosen) => string.Join(' ', chosen.Order().Select(change => change.ToString(CultureInfo.InvariantCulture)));
}
