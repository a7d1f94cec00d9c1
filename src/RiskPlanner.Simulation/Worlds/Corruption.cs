namespace RiskPlanner.Simulation.Worlds;

/// <summary>How content is spoilt by a write through the I/O path.</summary>
public enum Corruption
{
    /// <summary>A program error writes wrong records among right ones.</summary>
    ProgramError,

    /// <summary>Someone overwrites the whole content.</summary>
    Malice,
}
