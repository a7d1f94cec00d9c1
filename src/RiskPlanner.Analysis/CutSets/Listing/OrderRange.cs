using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Listing;

/// <summary>Between which orders the sets of a family lie. Saturates instead of overflowing.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct OrderRange(int Lowest, int Highest)
{
    public static OrderRange Plus(OrderRange first, OrderRange second) =>
        new(Saturate((long)first.Lowest + second.Lowest), Saturate((long)first.Highest + second.Highest));

    public static OrderRange Either(OrderRange first, OrderRange second) =>
        new(Math.Min(first.Lowest, second.Lowest), Math.Max(first.Highest, second.Highest));

    private static int Saturate(long value) => (int)Math.Clamp(value, int.MinValue / 2, int.MaxValue / 2);
}
