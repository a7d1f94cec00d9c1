using Google.OrTools.Sat;

namespace RiskPlanner.Analysis.Mitigation.Search;

/// <summary>
/// Which changes to choose: for each point that is known one of the changes that can remove it, or the point stays open. First as little as possible stays open, then the changes
/// cost as little as possible, then they are as few as possible. Solved by CP-SAT with one worker, a fixed seed and a limit of its deterministic time, so that the
/// answer is the same on every machine. For one thread.
/// </summary>
/// <param name="changes">The changes.</param>
/// <param name="effort">The limit of one solution, in CP-SAT's deterministic time.</param>
internal sealed class CoverProblem(IReadOnlyList<MitigationChange> changes, double effort)
{
    private readonly List<Requirement> _requirements = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _namesOf = new(StringComparer.Ordinal);

    /// <summary>How many requirements there are.</summary>
    public int Count => _requirements.Count;

    /// <summary>Demands that one of some changes is chosen, or one of others otherwise than it was, or that a point stays open.</summary>
    /// <param name="point">The id of the point.</param>
    /// <param name="names">The names by which it counts.</param>
    /// <param name="oneOf">The changes of which one is needed.</param>
    /// <param name="otherwise">Changes that do not only add, with the choice under which this was found: it says nothing where one of them is chosen otherwise.</param>
    public void Demand(string point, IReadOnlyList<string> names, IReadOnlyList<int> oneOf, IReadOnlyList<(int Change, bool Chosen)> otherwise)
    {
        _namesOf[point] = names;
        _requirements.Add(new Requirement(point, oneOf, otherwise));
    }

    /// <summary>Solves it.</summary>
    /// <param name="budget">What the changes may cost together; null without limit.</param>
    /// <returns>The answer; null where the solver found none within its effort.</returns>
    public CoverAnswer? Solve(long? budget)
    {
        if (_requirements.Count == 0) return new CoverAnswer(new HashSet<int>(), new HashSet<string>(), 0, 0, 0, IsProven: true);
        var model = new CpModel();
        var chosen = changes.Select(change => model.NewBoolVar(change.Id)).ToList();
        var open = _namesOf.Keys.ToDictionary(point => point, point => model.NewBoolVar(point), StringComparer.Ordinal);
        foreach (var requirement in _requirements)
        {
            model.AddBoolOr(requirement.OneOf.Select(change => (ILiteral)chosen[change])
                .Concat(requirement.Otherwise.Select(other => other.Chosen ? chosen[other.Change].Not() : chosen[other.Change]))
                .Append(open[requirement.Point]));
        }

        var counted = Counted(model, open);
        var left = LinearExpr.WeightedSum(counted.Select(name => name.Open), counted.Select(name => name.Count));
        if (budget is { } most) model.AddLinearConstraint(LinearExpr.WeightedSum(chosen, changes.Select(change => change.Cost)), 0, most);
        model.Minimize(left);
        if (Solved(model) is not { } first) return null;
        var fewest = (long)first.Solver.ObjectiveValue;

        // Of choices that cost the same the one of fewer changes.
        var each = changes.Count + 1;
        model.Add(left <= fewest);
        model.Minimize(LinearExpr.WeightedSum(chosen, changes.Select(change => (change.Cost * each) + 1)));
        if (Solved(model) is not { } second) return null;
        var selected = Enumerable.Range(0, changes.Count).Where(change => second.Solver.BooleanValue(chosen[change])).ToHashSet();
        return new CoverAnswer(
            selected,
            open.Where(point => second.Solver.BooleanValue(point.Value)).Select(point => point.Key).ToHashSet(StringComparer.Ordinal),
            fewest,
            selected.Sum(change => changes[change].Cost),
            first.IsProven ? (long)Math.Floor(second.Solver.BestObjectiveBound / each) : 0,
            first.IsProven && second.IsProven);
    }

    /// <summary>Names that stand for the same points count together.</summary>
    private List<(BoolVar Open, long Count)> Counted(CpModel model, Dictionary<string, BoolVar> open)
    {
        var pointsOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (point, names) in _namesOf)
        {
            foreach (var name in names)
            {
                if (!pointsOf.TryGetValue(name, out var points)) pointsOf[name] = points = [];
                points.Add(point);
            }
        }

        var counted = new List<(BoolVar, long)>();
        foreach (var alike in pointsOf.GroupBy(name => string.Join('\n', name.Value.Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var points = alike.First().Value;
            var any = points.Count == 1 ? open[points[0]] : model.NewBoolVar("any");
            if (points.Count > 1)
            {
                foreach (var point in points) model.AddImplication(open[point], any);
            }

            counted.Add((any, alike.LongCount()));
        }

        return counted;
    }

    private (CpSolver Solver, bool IsProven)? Solved(CpModel model)
    {
        var solver = new CpSolver { StringParameters = FormattableString.Invariant($"num_workers:1,random_seed:1,max_deterministic_time:{effort}") };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => (solver, true),
            CpSolverStatus.Feasible => (solver, false),
            CpSolverStatus.Unknown => null,
            // With nothing chosen and everything open each requirement is met: a model without a solution is a mistake of ours.
            var status => throw new InvalidOperationException($"The solver says {status} of a cover problem, which always has a solution."),
        };
    }

    private sealed record Requirement(string Point, IReadOnlyList<int> OneOf, IReadOnlyList<(int Change, bool Chosen)> Otherwise);
}
