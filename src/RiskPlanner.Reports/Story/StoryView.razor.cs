using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Story;

/// <summary>A story: the strip, and the same in words. Page and report show the same. It reads without colour.</summary>
public sealed partial class StoryView
{
    private const int Top = 26;
    private const int LineHeight = 42;
    private const int RoomOfBand = 150;

    // How wide a letter of the picture is, about.
    private const double Letter = 6.4;
    private const int MostLetters = 54;
    private static readonly StoryMarkKind[] Lines = Enum.GetValues<StoryMarkKind>();

    /// <summary>The story.</summary>
    [Parameter, EditorRequired] public ReplayStory Story { get; set; } = null!;

    private StoryStrip? Strip { get; set; }

    private static int Axis => Top + (LineHeight * Lines.Length) - 8;

    private static int Height => Axis + 22;

    private string Alternative => string.Join("; ", Story.Marks.Select(mark => $"{StoryWords.Moment(mark.At)}: {mark.Words}")) + (Story.End is { } end ? $"; {StoryWords.Moment(end)}: end of the simulation" : "");

    /// <inheritdoc/>
    protected override void OnParametersSet() => Strip = StoryStrip.Of(Story);

    private static int Y(StoryMarkKind line) => Top + (LineHeight * (int)line);

    private static string NameOf(StoryMarkKind line) => line switch
    {
        StoryMarkKind.Event => "Event",
        StoryMarkKind.Notice => "Noticed",
        _ => "Recovered",
    };

    // A cross, a ring and a triangle: they are told apart on grey paper too.
    private static string ShapeOf(StoryMarkKind kind) => kind switch
    {
        StoryMarkKind.Event => "M-6 -6L6 6M-6 6L6 -6",
        StoryMarkKind.Notice => "M6 0A6 6 0 1 1 -6 0A6 6 0 1 1 6 0Z",
        _ => "M0 -7L7 6H-7Z",
    };

    private static bool IsLate(StoryStrip.PlacedMark mark) => mark.X > (StoryStrip.Left + StoryStrip.Right) / 2;

    private static string Short(StoryStrip.PlacedMark mark) => mark.Words.Length <= MostLetters ? mark.Words : $"{mark.Words[..(MostLetters - 1)]}…";

    // Words that would run into those of another mark of the line are left to the list.
    private bool HasRoom(StoryStrip.PlacedMark mark)
    {
        foreach (var other in Strip!.Marks.Where(other => other.Kind == mark.Kind))
        {
            if (other == mark) return true;
            if (Span(other).From < Span(mark).Until && Span(mark).From < Span(other).Until) return false;
        }

        return true;
    }

    private static (double From, double Until) Span(StoryStrip.PlacedMark mark)
    {
        var width = Short(mark).Length * Letter;
        return IsLate(mark) ? (mark.X - width, mark.X) : (mark.X, mark.X + width);
    }

    private static string Count(int dataSets) => $"{dataSets:N0} {(dataSets == 1 ? "data set" : "data sets")}";

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // Razor takes an element of that name for its own.
    private static RenderFragment Text(double x, int y, string anchor, string style, string words) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", style);
        builder.AddAttribute(2, "x", Number(x));
        builder.AddAttribute(3, "y", y);
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
