namespace RiskPlanner.Simulation.Flows;

/// <summary>What kind of place data passes.</summary>
public enum FlowPlaceKind
{
    /// <summary>A volume or tape store of the plan.</summary>
    Medium,

    /// <summary>A temporary data set of a job or command, which SMS does not encrypt (z/OS facts, 1.2).</summary>
    TemporaryDataSet,

    /// <summary>The data set that a dump is written to before it is sent.</summary>
    DumpDataSet,

    /// <summary>A link between two places.</summary>
    Link,

    /// <summary>A courier who carries a cartridge.</summary>
    Courier,

    /// <summary>A host in between that passes data on and stores none.</summary>
    Host,

    /// <summary>Whoever receives it.</summary>
    Receiver,
}
