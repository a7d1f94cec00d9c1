namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What a drive asks a key server for.</summary>
public enum ServingRequest
{
    /// <summary>A key to write a cartridge with.</summary>
    Write,

    /// <summary>The key of a cartridge.</summary>
    Read,

    /// <summary>The key of a cartridge, wrapped under other labels.</summary>
    Rekey,
}
