using System.Globalization;
using NodaTime;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Application.Mitigation;

/// <summary>What the whole plan loses before and after the changes, by its cut sets, whatever the search has said. Immutable.</summary>
/// <param name="Changed">The plan with the changes.</param>
/// <param name="Before">What it leaves open as it is.</param>
/// <param name="After">What it leaves open with the changes.</param>
/// <param name="Points">The single points of loss, those that stay first.</param>
/// <param name="Already">The data sets that are lost where nothing strikes, with the changes.</param>
/// <param name="Moments">The moments that were judged.</param>
internal sealed record LossProof(Plan Changed, RemainderRecord Before, RemainderRecord After, IReadOnlyList<PointRecord> Points, IReadOnlyList<string> Already, IReadOnlyList<Instant> Moments)
{
    /// <summary>Proves an answer.</summary>
    public static LossProof Of(MitigationQuestion question, IReadOnlyList<DataSetGroup> groups, ChangeCatalogue catalogue, MitigationChoice choice, LossGoal goal, CancellationToken cancellation)
    {
        var changed = catalogue.Apply(question.Plan, choice.Chosen.ToHashSet());
        if (PlanValidator.Validate(changed) is [var fault, ..]) throw new InvalidOperationException($"The changed plan is wrong at {fault.Path}: {fault.Rule}");
        var before = Sides(question.Plan);
        var after = choice.Chosen.Count == 0 ? before : Sides(changed);
        var (openBefore, openAfter) = (PointsOf(before), PointsOf(after));
        var already = Already(after);
        return new LossProof(
            changed,
            new RemainderRecord(openBefore.Count, DoublesOf(before), Already(before).Count),
            new RemainderRecord(openAfter.Count, DoublesOf(after), already.Count),
            [
                .. openAfter.Select(point => Of(point.Value, openBefore.GetValueOrDefault(point.Key).Single?.Replay, isRemoved: false)),
                .. openBefore.Where(point => !openAfter.ContainsKey(point.Key)).Select(point => Of(point.Value, point.Value.Single.Replay, isRemoved: true)),
            ],
            already,
            [.. goal.Moments.Select(moment => moment.At).Distinct()]);

        List<PlanCutSetsDocument> Sides(Plan plan) =>
        [
            .. goal.Moments.Select(moment => new PlanCutSetsService().Of(
                new PlanCutSetsQuestion(plan, question.PlanSha256) { Several = groups.FirstOrDefault(group => group.Representative.Name == moment.DataSet)?.Names, At = moment.At, Order = moment.Order, Threads = question.Threads }, null, cancellation)),
        ];

        Dictionary<string, (Instant At, SinglePointRecord Single)> PointsOf(List<PlanCutSetsDocument> sides)
        {
            var points = new Dictionary<string, (Instant At, SinglePointRecord Single)>(StringComparer.Ordinal);
            foreach (var side in sides)
            {
                foreach (var single in side.SinglePoints.Where(single => question.WithCommonCauses || !single.CommonCause))
                {
                    // Of the moments at which it loses data the one at which it loses the most.
                    if (!points.TryGetValue(EventOf(single).Text, out var known) || known.Single.DataSets < single.DataSets) points[EventOf(single).Text] = (side.At, single);
                }
            }

            return points;
        }

        List<string> Already(List<PlanCutSetsDocument> sides) => [.. sides.Zip(goal.Moments).SelectMany(side => side.First.AlreadySo.Count > 0 || side.First.DataSets > 1 ? side.First.AlreadySo : LostAlone(side.First, side.Second)).Distinct(StringComparer.Ordinal)];

        // Of one data set the tree itself says so: it needs no event.
        IReadOnlyList<string> LostAlone(PlanCutSetsDocument side, LossMoment moment) => side.Orders.Count > 0 && side.Orders[0] != "0" ? [(moment.DataSet ?? question.Plan.DataSets[0].Name).Text] : [];
    }

    private static long? DoublesOf(List<PlanCutSetsDocument> sides) => sides.Find(side => side.TruncatedAt > 1) is { } pairs
        ? long.Parse(pairs.Orders.ElementAtOrDefault(2) ?? "0", CultureInfo.InvariantCulture)
        : null;

    private static PlanEventRecord EventOf(SinglePointRecord single) => new(single.Kind, single.Target) { In = single.In, Policy = single.Policy };

    private static PointRecord Of((Instant At, SinglePointRecord Single) point, string? replay, bool isRemoved) =>
        new(EventOf(point.Single), point.At, point.Single.CommonCause, isRemoved, point.Single.DataSets, point.Single.Named, point.Single.Why, replay);
}
