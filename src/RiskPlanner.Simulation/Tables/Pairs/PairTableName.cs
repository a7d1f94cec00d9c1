using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>The names of tables of two events in addresses and documents: that of the table of single events, and the reading. Pure functions.</summary>
public static class PairTableName
{
    /// <summary>The name of a table.</summary>
    /// <param name="ofOneEvent">The name of the table of single events: the application, in tables of a plan.</param>
    /// <param name="reading">Which targets the two events strike.</param>
    public static string Of(string ofOneEvent, PairReading reading) => ofOneEvent + EndingOf(reading);

    /// <summary>The name of the table of single events that a table belongs to.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="reading">Its reading.</param>
    /// <exception cref="ArgumentException">It is no table of that reading.</exception>
    public static string OfOneEvent(string name, PairReading reading)
    {
        ArgumentNullException.ThrowIfNull(name);
        var ending = EndingOf(reading);
        return name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : throw new ArgumentException($"'{name}' is no table of two events in the reading {reading}.", nameof(name));
    }

    private static string EndingOf(PairReading reading) => $"-pairs-{Kebab.Of(reading)}";
}
