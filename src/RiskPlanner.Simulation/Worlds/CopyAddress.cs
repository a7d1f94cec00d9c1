using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Where a data set or a copy of one lies: its name, and the volume or tape store.</summary>
/// <param name="Name">The data set name, of the copy where it is a copy.</param>
/// <param name="Medium">The volume serial or the tape store's name.</param>
public readonly record struct CopyAddress(DataSetName Name, string Medium)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} on {Medium}";
}
