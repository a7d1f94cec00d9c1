using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Analysis.PlanTrees;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>Finds the minimal cut sets of a plan: replays find the sets, the engine of fault trees counts them. Safe between threads.</summary>
public sealed class PlanCutSetsService
{
    private const int MostNamed = 5;

    /// <summary>A command of more events than this nobody runs: shells take no line of any length.</summary>
    private const int MostReplayed = 200;

    private readonly LossSetSearch _search = new(new SymbolicWorldFactory());
    private readonly CollusionSearch _collusion = new(new SymbolicWorldFactory());
    private readonly WorstMomentSearch _worst = new(new SymbolicWorldFactory());

    /// <summary>Finds them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how far it is; from any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="CutSetLimitException">The count needs more memory than it may take.</exception>
    public PlanCutSetsDocument Of(PlanCutSetsQuestion question, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var plan = question.Plan;
        var (at, classes) = Solve(question, progress, cancellation);
        var tree = PlanTree.Of(NameOf(question), classes);
        var analysis = CutSetAnalysis.Run(tree.Tree, SettingsOf(question), cancellation);
        List<PlanCutSet> listed = [.. analysis.List().Take(question.List).Select(set => set.Count == 0 ? PlanCutSet.Of([]) : tree.SetOf(set))];
        return new PlanCutSetsDocument
        {
            Plan = plan.Name,
            PlanSha256 = question.PlanSha256,
            ProgramVersion = ProductVersion.Text,
            DataSet = question.DataSet?.Text,
            Application = question.Application,
            Top = question.Top,
            At = at,
            DataSets = classes.Sum(alike => alike.Class.Members.Count),
            Count = analysis.Count.ToString(CultureInfo.InvariantCulture),
            Orders = [.. analysis.Orders.Select(count => count.ToString(CultureInfo.InvariantCulture))],
            PerKind = tree.IsPerKind,
            TruncatedAt = question.Order,
            Listed = [.. listed.Select(set => set.Events.Select(Of).ToList())],
            Replays = [.. listed.Select(set => ReplayOf(set.Events, at))],
            SinglePoints = [.. tree.SinglePoints.Select(single => Of(single, at))],
            AlreadySo = [.. (question.DataSet is not null && classes.Any(alike => alike.HoldsAlready) ? [question.DataSet.Value] : tree.AlreadySo).Select(name => name.Text)],
            People = question.People is { } reading ? PeopleOf(question, at, reading, progress, cancellation) : null,
            Importance = question.WithImportance ? WeightsOf(analysis, tree, question.Order) : null,
            Classes = classes.Count,
            Replayed = classes.Sum(alike => alike.Replays),
        };
    }

    /// <summary>Who together can bring the top about, without the cut sets.</summary>
    /// <param name="question">What is asked; <see cref="PlanCutSetsQuestion.People"/> says of what, of any data set where it says nothing.</param>
    /// <param name="progress">Told how far it is; from any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public CollusionRecord PeopleOf(PlanCutSetsQuestion question, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return PeopleOf(question, MomentOf(question, progress, cancellation), question.People ?? CollusionReading.Any, progress, cancellation);
    }

    /// <summary>The fault tree of what is asked, for other programs.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how far it is; from any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public FaultTree TreeOf(PlanCutSetsQuestion question, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return PlanTree.Of(NameOf(question), Solve(question, progress, cancellation).Classes).Tree;
    }

    private (Instant At, IReadOnlyList<ClassLossSets> Classes) Solve(PlanCutSetsQuestion question, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var at = MomentOf(question, progress, cancellation);
        return (at, _search.Find(question.Plan, question.Chosen, question.Top, at, question.Order, question.Threads, progress, cancellation));
    }

    private Instant MomentOf(PlanCutSetsQuestion question, IProgress<WorkProgress>? progress, CancellationToken cancellation) =>
        question.At ?? _worst.Find(question.Plan, question.Chosen, question.Top, question.Threads, progress, cancellation);

    private CollusionRecord PeopleOf(PlanCutSetsQuestion question, Instant at, CollusionReading reading, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var plan = question.Plan;
        var found = _collusion.Find(plan, question.Chosen, question.Top, at, reading, threads: question.Threads, progress: progress, cancellation: cancellation);
        return new CollusionRecord
        {
            Of = reading,
            Persons = [.. PlanPeople.Of(plan).Select(person => new PersonRecord(person.Name, new PersonActs(plan, person).All(at).Count))],
            Count = found.Sets.Count,
            Orders = [.. Enumerable.Range(0, found.Sets.Select(set => set.People.Count).DefaultIfEmpty(-1).Max() + 1).Select(size => found.Sets.Count(set => set.People.Count == size))],
            TruncatedAt = found.TruncatedAt,
            Exact = found.IsExact,
            // Outages of several data sets need not be there at once.
            Sets = [.. found.Sets.Take(CollusionSearch.MostTold).Select(set => Of(set, at, withReplay: found.IsExact || reading == CollusionReading.Any))],
            Replayed = found.Replays,
        };
    }

    private static ColludersRecord Of(ColludingSet set, Instant at, bool withReplay) => new(
        set.People, set.DataSets.Count, [.. set.DataSets.Take(MostNamed).Select(name => name.Text)],
        [.. set.People.Select(person => new ActsRecord(person, [.. set.Acts.Where(act => act.Person == person).Select(act => Of(act.Strike))])).Where(acts => acts.Acts.Count > 0)],
        Why(set.Outcome), withReplay && set.Acts.Count is > 0 and <= MostReplayed ? ReplayOf([.. set.Acts.Select(act => act.Strike)], at) : null);

    private static CutSetSettings SettingsOf(PlanCutSetsQuestion question) =>
        new() { MemoryLimitBytes = question.MemoryLimitBytes ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 };

    private static string NameOf(PlanCutSetsQuestion question) =>
        $"{question.DataSet?.Text ?? question.Application ?? "estate"}-{Kebab.Of(question.Top)}";

    private static PlanEventRecord Of(Strike strike) => new(strike.Threat.Kind, strike.Target) { In = strike.In, Policy = strike.Policy, By = strike.By };

    private static SinglePointRecord Of(SinglePoint single, Instant at) => new(
        single.Event.Threat.Kind, single.Event.Target, single.DataSets.Count, Why(single.Outcome), BasicEvents.IsCommonCause(single.Event.Threat),
        [.. single.DataSets.Take(MostNamed).Select(name => name.Text)], ReplayOf([single.Event], at))
    {
        In = single.Event.In,
        Policy = single.Event.Policy,
    };

    private static string Why(DataSetOutcome outcome) => outcome.Kind == OutcomeKind.Unavailable
        ? $"{OutcomeWords.Causes(outcome.Failures)}. {OutcomeWords.Ends(outcome.Ends)}"
        : $"{OutcomeWords.Causes(outcome.Failures)}.";

    private static string ReplayOf(IReadOnlyList<Strike> events, Instant at)
    {
        var moment = InstantPattern.ExtendedIso.Format(at);
        // Names of people can have quotes, which end those of a shell.
        var texts = events.Select(strike => $" --event '{strike.ToString().Replace("'", "'\\''", StringComparison.Ordinal)} at={moment} discovered=at-once'");
        return $"riskplanner replay {DocumentMapper.PlanPlaceholder}{string.Concat(texts)}{(events.Count > 1 ? " --between nothing" : "")}";
    }

    private static IReadOnlyList<EventWeight> WeightsOf(CutSetAnalysis analysis, PlanTree tree, int order)
    {
        var times = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var records = new Dictionary<string, PlanEventRecord>(StringComparer.Ordinal);
        foreach (var set in analysis.List().Where(set => set.Count > 0))
        {
            foreach (var strike in tree.SetOf(set).Events)
            {
                var name = strike.ToString();
                if (!times.TryGetValue(name, out var orders)) (times[name], records[name]) = (orders = new int[order + 1], Of(strike));
                orders[set.Count]++;
            }
        }

        // What stands in smaller sets weighs more than anything in larger ones.
        var weights = times.OrderBy(_ => 0);
        for (var size = 1; size <= order; size++)
        {
            var of = size;
            weights = weights.ThenByDescending(entry => entry.Value[of]);
        }

        return [.. weights.ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new EventWeight(records[entry.Key], entry.Value))];
    }
}
