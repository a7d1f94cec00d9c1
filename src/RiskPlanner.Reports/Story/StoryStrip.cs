using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Reports.Story;

/// <summary>
/// A story as a picture: a line for events, one for notices and one for recoveries, on one axis of time. As many elements for twenty years as for an hour. Pure function of
/// a story; places are in the units of the picture, which is <see cref="Width"/> wide.
/// </summary>
/// <param name="Marks">The marks; those of one line that would cover each other are one.</param>
/// <param name="Bands">From each event until it was noticed.</param>
/// <param name="From">Where the axis begins.</param>
/// <param name="Until">Where it ends: nothing of the story comes after.</param>
/// <param name="End">Where the simulation ended; null where that is not known.</param>
public sealed record StoryStrip(IReadOnlyList<StoryStrip.PlacedMark> Marks, IReadOnlyList<StoryStrip.Band> Bands, Instant From, Instant Until, double? End)
{
    /// <summary>How wide the picture is.</summary>
    public const int Width = 760;

    /// <summary>Where the axis begins and ends: before it stand the names of the lines.</summary>
    public const int Left = 88;

    /// <summary>Where the axis ends.</summary>
    public const int Right = 744;

    // A mark and a little beside it.
    private const double Nearest = 14;

    /// <summary>A mark in its place.</summary>
    /// <param name="Kind">Its line.</param>
    /// <param name="X">Its place on the axis.</param>
    /// <param name="Words">What it says.</param>
    public sealed record PlacedMark(StoryMarkKind Kind, double X, string Words);

    /// <summary>How long something went unnoticed.</summary>
    /// <param name="From">Where it begins.</param>
    /// <param name="Until">Where it ends.</param>
    /// <param name="Words">How long it was.</param>
    public sealed record Band(double From, double Until, string Words);

    // What nobody notices goes unnoticed until the end.
    private static Instant? UntilNoticed(EventRecord strike, Instant? end) => strike is { NoticedBy: NoticedBy.None, Effect: not EventEffect.None } ? end : strike.NoticedAt;

    /// <summary>The picture of a story; null where there is nothing to draw.</summary>
    public static StoryStrip? Of(ReplayStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (story.Marks.Count == 0) return null;
        var (first, last) = (story.Marks[0].At, story.Marks.Select(mark => mark.At).Append(story.End ?? story.Marks[0].At).Max());
        // A little before and after: a mark on the edge reads as cut off.
        var room = last == first ? Duration.FromHours(1) : (last - first) / 16;
        var (from, until) = (first - room, last + room);
        double X(Instant at) => Left + ((Right - Left) * ((at - from) / (until - from)));
        List<PlacedMark> placed = [];
        foreach (var line in story.Marks.GroupBy(mark => mark.Kind))
        {
            List<(double X, List<StoryMark> Marks)> spots = [];
            foreach (var mark in line)
            {
                if (spots.Count > 0 && X(mark.At) - spots[^1].X < Nearest) spots[^1].Marks.Add(mark);
                else spots.Add((X(mark.At), [mark]));
            }

            placed.AddRange(spots.Select(spot => new PlacedMark(line.Key, spot.X, spot.Marks.Count == 1 ? spot.Marks[0].Words : $"{spot.Marks[0].Words}, and {spot.Marks.Count - 1:N0} more")));
        }

        var bands = story.Document.Events.Select(strike => (strike.At, Until: UntilNoticed(strike, story.End)))
            .Where(span => span.Until > span.At).Select(span => new Band(X(span.At), X(span.Until!.Value), StoryWords.Long(span.Until!.Value - span.At)))
            .Where(band => band.Until - band.From > Nearest).Distinct();
        return new StoryStrip(placed, [.. bands], from, until, story.End is { } end && end >= first ? X(end) : null);
    }
}
