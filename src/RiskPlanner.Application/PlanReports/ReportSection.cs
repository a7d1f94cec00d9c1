namespace RiskPlanner.Application.PlanReports;

/// <summary>A section of the report on a plan; they stand in this order.</summary>
public enum ReportSection
{
    /// <summary>Plan, version, author, hashes, classification and number.</summary>
    Cover,

    /// <summary>What management has to know: what is protected, what is lost, the worst margin.</summary>
    Summary,

    /// <summary>Sites with their arrays, tapes, systems and key stores.</summary>
    Topology,

    /// <summary>Key stores, master keys and key labels.</summary>
    Keys,

    /// <summary>The names of keys by the plan's standard and by a second one.</summary>
    Standards,

    /// <summary>Backup policies in sentences.</summary>
    Policies,

    /// <summary>Applications by threats, then the tables of each application.</summary>
    Matrix,

    /// <summary>What may be wrong with the plan.</summary>
    Findings,

    /// <summary>Where data goes by backups and transfers, and where it can be read on the way.</summary>
    Exposure,

    /// <summary>For each key, how long a loss can stay unnoticed and how long the key can be restored.</summary>
    Window,

    /// <summary>What the results take for granted.</summary>
    Assumptions,

    /// <summary>What differs from an earlier plan file, and which verdicts changed.</summary>
    Changes,

    /// <summary>The replays behind verdicts.</summary>
    Evidence,
}
