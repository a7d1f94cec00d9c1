namespace RiskPlanner.Simulation.Flows;

/// <summary>What somebody sees of data who looks at its bytes where they are.</summary>
public enum FlowState
{
    /// <summary>Ciphertext: under one key or more.</summary>
    Encrypted,

    /// <summary>The data itself.</summary>
    Clear,

    /// <summary>Nobody has stated the rules by which it is kept there.</summary>
    Unknown,
}
