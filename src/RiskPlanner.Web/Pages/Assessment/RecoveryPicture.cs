using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Reports.Components;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>The way from an event to what becomes of the data, as boxes in a row: what struck, which routes failed and why, which one leads back. Immutable.</summary>
/// <param name="Nodes">The boxes, in order.</param>
internal sealed record RecoveryPicture(IReadOnlyList<PathNode> Nodes)
{
    private const int MostFailed = 6;

    /// <summary>The picture of a cell; null where nothing was replayed for it, or an earlier version of the program did so.</summary>
    /// <param name="threat">What the row is called.</param>
    /// <param name="cell">The cell.</param>
    public static RecoveryPicture? Of(string threat, EvidenceCell cell)
    {
        if (cell.Detail is not { Target: { } target, At: { } at } detail || Deciding(cell, detail) is not { Causes: { } causes } outcome) return null;
        List<PathNode> nodes = [new(PathNodeKind.Event, threat, $"{target}, {DocumentMapper.Words(at)}", null)];
        // The data itself, its copies, then what would make them readable.
        var failed = causes.GroupBy(cause => (cause.Route, cause.Cause, cause.About)).OrderBy(alike => alike.Key.Route).ToList();
        nodes.AddRange(failed.Take(MostFailed).Select(alike => new PathNode(PathNodeKind.Failed, Routes([.. alike]), CauseTable.Words(alike.Key.Cause, alike.Key.About), MarkShape.Cross)));
        if (failed.Count > MostFailed) nodes.Add(new PathNode(PathNodeKind.Failed, $"{failed.Count - MostFailed:N0} more", "failed too", MarkShape.Cross));
        switch (outcome.Outcome)
        {
            case OutcomeKind.Recovered:
                nodes.Add(new PathNode(PathNodeKind.Taken, outcome.Route, OutcomeSentences.ClearCopy(outcome) ?? "", MarkShape.Dot));
                break;
            case OutcomeKind.Unavailable:
                nodes.Add(new PathNode(PathNodeKind.Waits, "Until the outage ends", outcome.EndedBy.Length > 0 ? outcome.EndedBy : "nobody can say how", MarkShape.Bar));
                break;
        }

        nodes.Add(new PathNode(PathNodeKind.End, End(outcome.Outcome), Times(detail, outcome), ShapeOf(outcome.Outcome)));
        return new RecoveryPicture(nodes);
    }

    // The record of the cell is of this replay: of those that came to the same, it does not matter which.
    private static OutcomeRecord? Deciding(EvidenceCell cell, VerdictRecord detail) => cell.Variants is [{ } planned, ..]
        ? planned.Replays.FirstOrDefault(replay => replay.At == detail.At && replay.Outcome.Age == detail.Age && replay.Outcome.Takes == detail.Takes
            && (replay.Outcome.Outcome == OutcomeKind.Lost) == (detail.Lost > 0) && (replay.Outcome.Outcome == OutcomeKind.Unavailable) == (detail.Unavailable > 0))?.Outcome
        : null;

    private static string Routes(IReadOnlyList<CauseRecord> alike)
    {
        var count = alike.Sum(cause => cause.Count);
        return alike[0].Route switch
        {
            RouteKind.Primary => "The data set itself",
            RouteKind.Copy => count == 1 ? alike[0].Of : $"{count:N0} copies",
            RouteKind.Key => count == 1 ? SectionWords.Capital(alike[0].Of) : $"Key from {count:N0} places",
            RouteKind.KeyService => count == 1 ? SectionWords.Capital(alike[0].Of) : $"{count:N0} key services",
            _ => throw new InvalidOperationException($"{alike[0].Route} is no kind of route."),
        };
    }

    private static string End(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Intact => "Nothing happened to the data",
        OutcomeKind.Recovered => "Recovered",
        OutcomeKind.Unavailable => "Unavailable until then",
        OutcomeKind.Lost => "Lost",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    private static string Times(VerdictRecord detail, OutcomeRecord outcome)
    {
        if (outcome.Outcome is OutcomeKind.Lost or OutcomeKind.Intact) return "";
        List<string> parts = [];
        if (detail.Age is { } age) parts.Add(age == NodaTime.Duration.Zero ? "nothing is missing" : $"{DurationWords.Of(age)} old");
        if (detail.Takes is { } takes) parts.Add($"after {DurationWords.Of(takes)}");
        return string.Join(", ", parts);
    }

    private static MarkShape ShapeOf(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Intact => MarkShape.Full,
        OutcomeKind.Recovered => MarkShape.Dot,
        OutcomeKind.Unavailable => MarkShape.Bar,
        _ => MarkShape.Cross,
    };
}
