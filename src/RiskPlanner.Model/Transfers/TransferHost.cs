namespace RiskPlanner.Model;

/// <summary>A host in between that passes data on and stores none.</summary>
/// <param name="Name">What it is called, for people.</param>
public sealed record TransferHost(string Name)
{
    /// <summary>
    /// Whether it is in the same machine, and the link to it too, as a Linux image over HiperSockets: no clear data leaves the machine then (seed 003).
    /// </summary>
    public bool InsideMachine { get; init; }
}
