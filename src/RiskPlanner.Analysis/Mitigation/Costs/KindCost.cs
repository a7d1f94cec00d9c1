namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What changes of one kind cost, in the unit of their <see cref="CostTable"/>. Immutable.</summary>
/// <param name="Cost">What one costs, 0 to <see cref="MostCost"/>.</param>
/// <param name="PerDataSet">What is added for each data set that it is about, 0 to <see cref="MostPerDataSet"/>.</param>
/// <param name="Offered">Whether it can be had at all.</param>
public readonly record struct KindCost(int Cost, int PerDataSet, bool Offered)
{
    /// <summary>The most that one change costs: with it, sums of all stay far within 64 bits.</summary>
    public const int MostCost = 1_000_000;

    /// <summary>The most that is added for each data set.</summary>
    public const int MostPerDataSet = 10_000;
}
