namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>Gives equal things one number, 1 for the first. For one thread.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);

    /// <summary>The number of a thing.</summary>
    public int Of(T thing)
    {
        if (!_numbers.TryGetValue(thing, out var number)) _numbers[thing] = number = _numbers.Count + 1;
        return number;
    }
}
