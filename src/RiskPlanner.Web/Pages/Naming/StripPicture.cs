using System.Globalization;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>
/// The list of keys as a strip: a field for each line, by what its key is for, and an arc over keys that belong together, the heavier
/// the easier one slip takes them. A part of the list at a time. Pure.
/// </summary>
internal sealed record StripPicture
{
    /// <summary>How many lines are drawn at a time.</summary>
    public const int MostLines = 100;

    /// <summary>How wide a field is.</summary>
    public const double FieldWidth = 10;

    /// <summary>How high the fields are.</summary>
    public const double FieldHeight = 26;

    /// <summary>Where the fields begin: above is room for arcs.</summary>
    public const double Top = 70;

    /// <summary>The fields, from left to right.</summary>
    public required IReadOnlyList<StripField> Fields { get; init; }

    /// <summary>The arcs.</summary>
    public required IReadOnlyList<StripArc> Arcs { get; init; }

    /// <summary>The first line that is drawn, from 1 on.</summary>
    public required int First { get; init; }

    /// <summary>The last line that is drawn.</summary>
    public required int Last { get; init; }

    /// <summary>How wide the picture is.</summary>
    public double Width => Math.Max(1, Fields.Count) * FieldWidth;

    /// <summary>How high it is.</summary>
    public static double Height => Top + FieldHeight + 4;

    /// <summary>Draws a part of a list.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="part">Which part, from 1 on; one that there is not is the last.</param>
    public static StripPicture Of(KeyListing listing, int part)
    {
        ArgumentNullException.ThrowIfNull(listing);
        part = Math.Clamp(part, 1, PartsOf(listing.Count));
        var first = ((part - 1) * MostLines) + 1;
        var last = Math.Min(listing.Count, part * MostLines);
        return new StripPicture
        {
            First = first,
            Last = last,
            Fields = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(line => new StripField(line, (line - first) * FieldWidth, listing.LabelOf(line), listing.PurposeOf(line)))],
            Arcs = [.. listing.Groups.Where(group => group.LastLine >= first && group.FirstLine <= last).Select(group => Arc(group, first, listing.Question.Lines))],
        };
    }

    /// <summary>How many parts a list has.</summary>
    public static int PartsOf(int count) => Math.Max(1, (count + MostLines - 1) / MostLines);

    private static StripArc Arc(KeyGroup group, int first, int lines)
    {
        var (from, to) = (Middle(group.FirstLine, first), Middle(group.LastLine, first));
        // Far ones would leave the picture: the height grows ever less.
        var height = Math.Min(Top - 6, 14 + (12 * Math.Log2(1 + group.LinesBetween)));
        var path = string.Create(CultureInfo.InvariantCulture, $"M{from:0.#},{Top} C{from:0.#},{Top - height:0.#} {to:0.#},{Top - height:0.#} {to:0.#},{Top}");
        return new StripArc(path, group, group.LastLine - group.FirstLine < lines);
    }

    private static double Middle(int line, int first) => ((line - first) * FieldWidth) + (FieldWidth / 2);
}
