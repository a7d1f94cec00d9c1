namespace RiskPlanner.Simulation.Tables;

/// <summary>What a cell says, as a kind.</summary>
public enum Verdict
{
    /// <summary>Every variant survives.</summary>
    Yes,

    /// <summary>Some variants survive.</summary>
    Conditional,

    /// <summary>No variant survives.</summary>
    No,
}
