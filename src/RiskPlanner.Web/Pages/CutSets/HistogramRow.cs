using System.Numerics;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>A row of the histogram of orders.</summary>
/// <param name="Order">The order.</param>
/// <param name="Count">How many sets have it.</param>
/// <param name="Percent">How long its bar is.</param>
internal sealed record HistogramRow(int Order, BigInteger Count, double Percent)
{
    // From this ratio on, bars in proportion would hide the small orders.
    private const int Logarithmic = 1000;

    /// <summary>Whether bars grow with the logarithm.</summary>
    public static bool IsLogarithmic(IReadOnlyList<BigInteger> orders) => orders.Count > 0 && orders.Max() >= Logarithmic;

    /// <summary>The rows from the first order that has sets to the last.</summary>
    public static IReadOnlyList<HistogramRow> Of(IReadOnlyList<BigInteger> orders)
    {
        if (orders.Count == 0 || orders.Max() is not { IsZero: false } most) return [];
        var logarithmic = IsLogarithmic(orders);
        return [.. orders.Select((count, order) => new HistogramRow(order, count, Length(count, most, logarithmic))).SkipWhile(row => row.Count.IsZero)];
    }

    private static double Length(BigInteger count, BigInteger most, bool logarithmic) =>
        count.IsZero ? 0
        : logarithmic ? 100 * BigInteger.Log10(count + 1) / BigInteger.Log10(most + 1)
        : 100 * (double)count / (double)most;
}
