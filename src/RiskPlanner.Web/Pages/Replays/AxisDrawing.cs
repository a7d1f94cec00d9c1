using NodaTime;
using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>
/// What is drawn of a replay's time: as many elements for ten years as for a week. Pure function of a recording; places are
/// shares of the plan's horizon, from 0 to 1.
/// </summary>
/// <param name="Ticks">Round times.</param>
/// <param name="Rows">The generations of master keys, a row for each key store.</param>
/// <param name="Marks">Strikes and discoveries.</param>
/// <param name="Density">How much happens in each of equal spans, as a share of the busiest.</param>
/// <param name="End">Where the replay ends.</param>
public sealed record AxisDrawing(
    IReadOnlyList<AxisTick> Ticks, IReadOnlyList<AxisRow> Rows, IReadOnlyList<AxisMark> Marks, IReadOnlyList<double> Density, double End)
{
    /// <summary>Into how many spans the axis is divided.</summary>
    public const int Spans = 120;

    /// <summary>Draws a recording.</summary>
    public static AxisDrawing Of(ReplayRecording recording)
    {
        var plan = recording.Plan;
        double Share(Instant at) => ShareOf(recording, at);
        var counts = new int[Spans];
        List<AxisMark> marks = [];
        foreach (var happening in recording.Happenings)
        {
            var share = Share(happening.At);
            counts[Math.Min(Spans - 1, (int)(share * Spans))]++;
            if (happening.Kind is not (HappeningKind.Strike or HappeningKind.Discovery)) continue;
            if (!marks.Exists(mark => mark.Kind == happening.Kind && Math.Abs(mark.Share - share) < 0.5 / Spans)) marks.Add(new AxisMark(share, happening.Kind));
        }

        // Square roots: beside a busy month a quiet one is still seen.
        var busiest = Math.Sqrt(Math.Max(1, counts.Max()));
        return new AxisDrawing(
            AxisTicks.Of(plan.From, plan.Until),
            [.. plan.KeyStores.Select(store => new AxisRow(store.Name, BandsOf([.. recording.Generations.Where(change => change.KeyStore == store.Name)], Share)))],
            marks,
            [.. counts.Select(count => Math.Sqrt(count) / busiest)],
            Share(recording.End));
    }

    /// <summary>Where a time is, from 0 to 1.</summary>
    public static double ShareOf(ReplayRecording recording, Instant at)
    {
        var span = (recording.Plan.Until - recording.Plan.From).TotalSeconds;
        return span <= 0 ? 0 : Math.Clamp((at - recording.Plan.From).TotalSeconds / span, 0, 1);
    }

    private static List<AxisBand> BandsOf(List<GenerationChange> changes, Func<Instant, double> share) =>
        [.. changes.Select((change, index) => new AxisBand(share(change.At), index + 1 < changes.Count ? share(changes[index + 1].At) : 1, change.Generation))];
}
