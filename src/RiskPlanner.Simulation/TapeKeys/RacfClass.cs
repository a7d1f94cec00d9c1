namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A class of RACF whose profiles count as they are in storage.</summary>
public enum RacfClass
{
    /// <summary>DIGTCERT: certificates.</summary>
    Certificates,

    /// <summary>CSFKEYS: who may use which key.</summary>
    Keys,
}
