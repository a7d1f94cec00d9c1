namespace RiskPlanner.Simulation.Flows;

/// <summary>Whether data lies or moves where it is looked at.</summary>
public enum FlowPhase
{
    /// <summary>It lies on a medium, or in a file.</summary>
    Rest,

    /// <summary>It is on its way: on a link, with a courier, in the memory of a host that passes it on.</summary>
    Flight,
}
