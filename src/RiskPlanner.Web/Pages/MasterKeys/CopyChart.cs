using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Looking;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>
/// Generations and the lives of CKDS copies on an axis of time, with every part in its place; what draws it only writes it
/// down. Pure: the same plan gives the same picture.
/// </summary>
public sealed class CopyChart
{
    /// <summary>The most bars that are drawn: those that are nearest to the moment.</summary>
    public const int MostBars = 36;

    /// <summary>How wide it is, in CSS pixels.</summary>
    public const double Width = 960;

    /// <summary>Where time begins, to the right of the words.</summary>
    public const double Left = 190;

    /// <summary>The height of the band of generations.</summary>
    public const double Band = 26;

    /// <summary>The height of a bar with the room around it.</summary>
    public const double Row = 22;

    private const double Right = 12;
    private const double Axis = 22;
    private const int MostTicks = 8;
    private static readonly Period[] Steps = [Period.FromDays(1), Period.FromWeeks(1), Period.FromMonths(1), Period.FromMonths(3), Period.FromMonths(6), Period.FromYears(1), Period.FromYears(2), Period.FromYears(5), Period.FromYears(10), Period.FromYears(50)];

    private readonly Plan _plan;

    private CopyChart(Plan plan, IReadOnlyList<MasterKeyGeneration> generations, IReadOnlyList<CopyBar> all, Instant moment)
    {
        (_plan, Generations, AllBars, Moment) = (plan, generations, all, moment);
        var near = all.OrderBy(bar => DistanceTo(bar, moment)).Take(MostBars).ToHashSet(ReferenceEqualityComparer.Instance);
        Bars = [.. all.Where(near.Contains)];
    }

    /// <summary>The generations.</summary>
    public IReadOnlyList<MasterKeyGeneration> Generations { get; }

    /// <summary>The bars that are drawn.</summary>
    public IReadOnlyList<CopyBar> Bars { get; }

    /// <summary>All bars.</summary>
    public IReadOnlyList<CopyBar> AllBars { get; }

    /// <summary>The moment that is marked.</summary>
    public Instant Moment { get; }

    /// <summary>Where the bars end.</summary>
    public double BarsEnd => Axis + Band + 6 + Bars.Count * Row;

    /// <summary>How high it is.</summary>
    public double Height => BarsEnd + 8;

    /// <summary>The upper edge of the band of generations.</summary>
    public static double BandTop => Axis;

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

    internal static CopyChart Of(Plan plan, KeyStore store, MasterKeyHistory history, IReadOnlyList<CkdsCopyLife> lives, Instant moment) =>
        new(plan, history.Generations, CopyBar.Of(lives, history, plan.Until, (generation, at) => CkdsCopies.Best(plan, store, history, generation, at).Use), moment);

    /// <summary>Where a moment stands; a missing one is the edge on its side.</summary>
    public double X(Instant? moment, bool isEnd = false)
    {
        var at = moment ?? (isEnd ? _plan.Until : _plan.From);
        var share = (at - _plan.From).TotalSeconds / Math.Max(1, (_plan.Until - _plan.From).TotalSeconds);
        return Left + Math.Clamp(share, 0, 1) * (Width - Left - Right);
    }

    /// <summary>The upper edge of a bar.</summary>
    public static double Y(int index) => Axis + Band + 6 + index * Row;

    private static Duration DistanceTo(CopyBar bar, Instant moment) =>
        moment < bar.From ? bar.From - moment : moment > bar.Until ? moment - bar.Until : Duration.Zero;

    // Dates that people would write on an axis: the first of a month or a year where steps are that long.
    private IEnumerable<Instant> TicksOf(Period step)
    {
        var start = _plan.From.InUtc().Date;
        if (step.Years > 0) start = new LocalDate(start.Year, 1, 1);
        else if (step.Months > 0) start = new LocalDate(start.Year, 1, 1);
        for (var date = start; ; date += step)
        {
            var at = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
            if (at > _plan.Until) yield break;
            if (at >= _plan.From) yield return at;
        }
    }
}
