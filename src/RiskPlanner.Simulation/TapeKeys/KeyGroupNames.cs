namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The names of keys in key groups.</summary>
public static class KeyGroupNames
{
    /// <summary>The name of a key of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="number">Its number, from 1.</param>
    public static string Of(string group, int number) => $"{group}{number:D4}";
}
