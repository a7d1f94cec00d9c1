using NodaTime;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>
/// Rows on one axis of time, with every part in its place; what draws it only writes it down. Pure: the same rows give the same
/// picture.
/// </summary>
/// <param name="from">Where the axis begins.</param>
/// <param name="until">Where it ends.</param>
/// <param name="rows">The rows, from above.</param>
/// <param name="moments">Moments that a line marks.</param>
/// <param name="shades">Times that are shaded.</param>
public sealed class TimeChart(Instant from, Instant until, IReadOnlyList<ChartRow> rows, IReadOnlyList<Instant> moments, IReadOnlyList<ChartShade>? shades = null)
{
    /// <summary>How wide it is, in CSS pixels.</summary>
    public const double Width = 960;

    /// <summary>Where time begins, to the right of the words.</summary>
    public const double Left = 230;

    /// <summary>The upper edge of the first row.</summary>
    public const double Top = 22;

    private const double Right = 12;
    private const double Bottom = 8;
    private const int MostTicks = 8;

    // Marks that are nearer than this are one: what is opened every day in ten years is a bar.
    private const double Apart = 3;

    private static readonly Period[] Steps = [Period.FromDays(1), Period.FromWeeks(1), Period.FromMonths(1), Period.FromMonths(3), Period.FromMonths(6), Period.FromYears(1), Period.FromYears(2), Period.FromYears(5), Period.FromYears(10), Period.FromYears(50)];

    /// <summary>The rows.</summary>
    public IReadOnlyList<ChartRow> Rows { get; } = rows;

    /// <summary>The moments that a line marks.</summary>
    public IReadOnlyList<Instant> Moments { get; } = moments;

    /// <summary>The times that are shaded.</summary>
    public IReadOnlyList<ChartShade> Shades { get; } = shades ?? [];

    /// <summary>Where the rows end.</summary>
    public double RowsEnd => Y(Rows.Count);

    /// <summary>How high it is.</summary>
    public double Height => RowsEnd + Bottom;

    /// <summary>The dates on the axis.</summary>
    public IReadOnlyList<Instant> Ticks
    {
        get
        {
            foreach (var step in Steps)
            {
                var ticks = TicksOf(step).Take(MostTicks + 1).ToList();
                if (ticks.Count <= MostTicks) return ticks;
            }

            return [];
        }
    }

    /// <summary>Where a moment stands; a missing one is the edge on its side.</summary>
    public double X(Instant? moment, bool isEnd = false)
    {
        var share = ((moment ?? (isEnd ? until : from)) - from).TotalSeconds / Math.Max(1, (until - from).TotalSeconds);
        return Left + (Math.Clamp(share, 0, 1) * (Width - Left - Right));
    }

    /// <summary>How wide a cell is.</summary>
    public double WidthOf(ChartCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return X(cell.Until, isEnd: true) - X(cell.From);
    }

    /// <summary>The upper edge of a row; the number of rows gives the lower edge of the last.</summary>
    public double Y(int row) => Top + Rows.Take(row).Sum(one => HeightOf(one.Kind));

    /// <summary>The height of a row with the room around it.</summary>
    public static double HeightOf(ChartRowKind kind) => kind == ChartRowKind.Band ? 30 : 22;

    /// <summary>The row of a master key's generations.</summary>
    /// <param name="word">What stands beside it.</param>
    /// <param name="generations">The generations, oldest first.</param>
    public static ChartRow Generations(string word, IEnumerable<MasterKeyGeneration> generations) => new(word, word, ChartRowKind.Band,
        [.. generations.Select(one => new ChartCell(one.Since, one.Until, one.Number % 2 == 0 ? "rp-generation rp-generation-even" : "rp-generation", $"generation {one.Number}") { ShortText = $"{one.Number}" })]);

    /// <summary>A row of moments; those that stand so close that they could not be told apart are one mark.</summary>
    /// <param name="word">What stands beside it.</param>
    /// <param name="title">What it is, in full.</param>
    /// <param name="style">The style of the marks.</param>
    /// <param name="at">The moments, in order of time.</param>
    /// <param name="from">Where the chart's axis begins.</param>
    /// <param name="until">Where it ends.</param>
    public static ChartRow Marks(string word, string title, string style, IEnumerable<Instant> at, Instant from, Instant until)
    {
        var scale = new TimeChart(from, until, [], []);
        var cells = new List<ChartCell>();
        foreach (var moment in at)
        {
            if (cells is [.., { Until: { } last } before] && scale.X(moment) - scale.X(last) <= Apart) cells[^1] = before with { Until = moment };
            else cells.Add(new ChartCell(moment, moment, style));
        }

        return new ChartRow(word, title, ChartRowKind.Marks, cells);
    }

    // Dates that people would write on an axis: the first of a month or a year where steps are that long.
    private IEnumerable<Instant> TicksOf(Period step)
    {
        var start = from.InUtc().Date;
        if (step.Years > 0 || step.Months > 0) start = new LocalDate(start.Year, 1, 1);
        for (var date = start; ; date += step)
        {
            var at = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
            if (at > until) yield break;
            if (at >= from) yield return at;
        }
    }
}
