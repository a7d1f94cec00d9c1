using System.Numerics;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>A row of the histogram of orders.</summary>
/// <param name="First">The order.</param>
/// <param name="Last">The last order of the row: another than the first where several orders in sequence have no sets.</param>
/// <param name="Count">How many sets have it.</param>
/// <param name="Percent">How long its bar is.</param>
internal sealed record HistogramRow(int First, int Last, BigInteger Count, double Percent)
{
    // From this ratio on, bars in proportion would hide the small orders.
    private const int Logarithmic = 1000;

    /// <summary>The order, or the orders, in words.</summary>
    public string Orders => First == Last ? $"{First:N0}" : $"{First:N0} to {Last:N0}";

    /// <summary>Whether bars grow with the logarithm.</summary>
    public static bool IsLogarithmic(IReadOnlyList<BigInteger> orders) => orders.Count > 0 && orders.Max() >= Logarithmic;

    /// <summary>The rows from the first order that has sets to the last.</summary>
    public static IReadOnlyList<HistogramRow> Of(IReadOnlyList<BigInteger> orders)
    {
        if (orders.Count == 0 || orders.Max() is not { IsZero: false } most) return [];
        var logarithmic = IsLogarithmic(orders);
        List<HistogramRow> rows = [];
        for (var order = 0; order < orders.Count; order++)
        {
            var count = orders[order];
            if (!count.IsZero) rows.Add(new HistogramRow(order, order, count, Length(count, most, logarithmic)));
            else if (rows is [.., { Count.IsZero: true } gap]) rows[^1] = gap with { Last = order };
            else if (rows.Count > 0) rows.Add(new HistogramRow(order, order, count, 0));
        }

        return rows;
    }

    private static double Length(BigInteger count, BigInteger most, bool logarithmic) =>
        logarithmic ? 100 * BigInteger.Log10(count + 1) / BigInteger.Log10(most + 1)
        : 100 * (double)count / (double)most;
}
