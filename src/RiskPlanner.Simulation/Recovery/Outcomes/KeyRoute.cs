namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>Where a key can come back from.</summary>
public enum KeyRoute
{
    /// <summary>The in-storage CKDS of another sysplex.</summary>
    Storage,

    /// <summary>A CKDS copy that is under CURRENT or OLD.</summary>
    Copy,

    /// <summary>A CKDS copy, through a spare domain.</summary>
    SpareDomain,

    /// <summary>A CKDS copy, on another sysplex.</summary>
    Elsewhere,

    /// <summary>A repository.</summary>
    Repository,
}
