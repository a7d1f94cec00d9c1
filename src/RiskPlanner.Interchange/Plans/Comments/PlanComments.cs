using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RiskPlanner.Interchange;

/// <summary>
/// The comments of a plan file by place. A place is a path such as <c>dataSets[PAYROLL.MASTER].volume</c>: items of the
/// root's lists go by what identifies them (name or label), so that their comments move with them when a list is put into
/// another order; items of lists further inside go by index (<c>backupPolicies[DAILY].steps[0]</c>). In an identity,
/// <c>]</c> and <c>\</c> have a <c>\</c> before them, and of equal identities the second ends in <c>~2</c>.
/// Immutable; safe between threads.
/// </summary>
public sealed class PlanComments
{
    private readonly ImmutableSortedDictionary<string, PlaceComments> _places;
    private readonly Lazy<string[]> _paths;

    private PlanComments(IReadOnlyList<string> header, ImmutableSortedDictionary<string, PlaceComments> places, IReadOnlyList<string> end)
    {
        Header = PlaceComments.Checked(header);
        End = PlaceComments.Checked(end);
        _places = places;
        _paths = new Lazy<string[]>(() => [.. _places.Keys]);
    }

    /// <summary>No comments.</summary>
    public static PlanComments Empty { get; } = new([], ImmutableSortedDictionary.Create<string, PlaceComments>(StringComparer.Ordinal), []);

    /// <summary>The lines at the top of the file, up to the blank line that sets them apart from the first key.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The comments of each place that has any, by path in ordinal order.</summary>
    public IReadOnlyDictionary<string, PlaceComments> Places => _places;

    /// <summary>The lines after everything else.</summary>
    public IReadOnlyList<string> End { get; }

    /// <summary>Whether there is no comment at all.</summary>
    public bool IsEmpty => Header.Count == 0 && _places.IsEmpty && End.Count == 0;

    /// <summary>Puts comments together.</summary>
    /// <param name="header">The lines at the top, in the form of <see cref="PlaceComments.Before"/>.</param>
    /// <param name="places">The comments by path; a path stands once.</param>
    /// <param name="end">The lines after everything.</param>
    /// <exception cref="ArgumentException">A line is no comment, or a path stands twice.</exception>
    public static PlanComments Of(
        IReadOnlyList<string> header, IEnumerable<KeyValuePair<string, PlaceComments>> places, IReadOnlyList<string> end)
    {
        var sorted = ImmutableSortedDictionary.CreateBuilder<string, PlaceComments>(StringComparer.Ordinal);
        foreach (var (path, comments) in places)
        {
            ArgumentNullException.ThrowIfNull(comments, path);
            if (!comments.IsEmpty) sorted.Add(path, comments);
        }

        return new PlanComments(header, sorted.ToImmutable(), end);
    }

    /// <summary>The path of an item of a root's list: <c>dataSets</c> and <c>PAYROLL.MASTER</c> give <c>dataSets[PAYROLL.MASTER]</c>.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="identity">The name or label of the item.</param>
    public static string ItemPath(string list, string identity) => list + CommentPath.Bracketed(identity);

    /// <summary>
    /// The comments of a place and of everything in it, with paths relative to it: empty for the place itself,
    /// <c>volume</c>, <c>steps[0].utility</c>. To be kept beside an item, and put back with <see cref="With(string, PlanComments)"/>.
    /// </summary>
    /// <param name="path">The place, such as the one that <see cref="ItemPath"/> gives.</param>
    public PlanComments At(string path) =>
        new([], Within(path).ToImmutableSortedDictionary(inner => CommentPath.Relative(inner, path), inner => _places[inner], StringComparer.Ordinal), []);

    /// <summary>The same comments without those of a place and of everything in it.</summary>
    /// <param name="path">The place.</param>
    public PlanComments Without(string path) => Without([path]);

    /// <summary>The same comments without those of several places and of everything in them.</summary>
    /// <param name="paths">The places.</param>
    public PlanComments Without(IEnumerable<string> paths) => new(Header, _places.RemoveRange(paths.SelectMany(Within)), End);

    /// <summary>
    /// The same comments, with those of places that are gone after everything else, each below a line that says what it was
    /// about: for a file that somebody gets without being asked what shall become of them.
    /// </summary>
    /// <param name="unplaced">What <see cref="PlanFile.Write(Model.Plan, PlanComments)"/> gave back.</param>
    public PlanComments MovedToEnd(IEnumerable<UnplacedComment> unplaced)
    {
        List<UnplacedComment> gone = [.. unplaced];
        var lines = gone.SelectMany(one => (IEnumerable<string>)
            ["", $"# About {one.Path}, which is gone:", .. one.Comments.Before, .. one.Comments.Inline.Length > 0 ? [one.Comments.Inline] : Array.Empty<string>(), .. one.Comments.After]);
        return new PlanComments(Header, _places.RemoveRange(gone.Select(one => one.Path)), [.. End, .. lines]);
    }

    /// <summary>The same comments with others at a place, in the form of <see cref="At"/>; what was there before is replaced.</summary>
    /// <param name="path">The place.</param>
    /// <param name="comments">Comments with relative paths. They have neither header nor end.</param>
    /// <exception cref="ArgumentException">They have a header or an end, which only a whole file has.</exception>
    public PlanComments With(string path, PlanComments comments) => With([new(path, comments)]);

    /// <summary>Does what <see cref="With(string, PlanComments)"/> does for many places, in time that is linear but for a logarithm.</summary>
    /// <param name="items">Comments with relative paths, by place.</param>
    /// <exception cref="ArgumentException">Some have a header or an end, which only a whole file has.</exception>
    public PlanComments With(IEnumerable<KeyValuePair<string, PlanComments>> items)
    {
        var places = _places.ToBuilder();
        foreach (var (path, comments) in items)
        {
            if (comments.Header.Count > 0 || comments.End.Count > 0)
                throw new ArgumentException($"The comments for {path} have a header or an end. Expected: those of one place.", nameof(items));
            places.RemoveRange(Within(path));
            foreach (var (inner, place) in comments.Places) places[CommentPath.Joined(path, inner)] = place;
        }

        return new PlanComments(Header, places.ToImmutable(), End);
    }

    /// <summary>The comments as JSON; the same for equal comments, whatever order they were put together in.</summary>
    public string ToJson() => PlanCommentsJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">The text is no JSON of this form, or a line in it is no comment.</exception>
    public static PlanComments FromJson([StringSyntax(StringSyntaxAttribute.Json)] string json) => PlanCommentsJson.Read(json);

    // Paths in a place begin alike, so they stand together, apart from others that begin with the same letters.
    private IEnumerable<string> Within(string path)
    {
        var paths = _paths.Value;
        var first = Array.BinarySearch(paths, path, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < paths.Length && paths[i].StartsWith(path, StringComparison.Ordinal); i++)
        {
            if (PlanPath.IsWithin(paths[i], path)) yield return paths[i];
        }
    }
}
