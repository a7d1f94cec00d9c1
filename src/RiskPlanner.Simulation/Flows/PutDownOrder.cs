using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>
/// The instruction to make a data set of what arrived: records are written under the label that the rules of the plan give its name, as RECEIVE does;
/// blocks are restored with the label that they have, whatever the new name's profile would give.
/// </summary>
/// <param name="Sysplex">The sysplex that runs the job.</param>
/// <param name="RunsAs">The user that it runs as; null where nobody is named, and access is assumed.</param>
/// <param name="Target">Where the data set is made, under a name that is free.</param>
public sealed record PutDownOrder(string Sysplex, string? RunsAs, CopyAddress Target)
{
    /// <summary>The label that the job states (DSKEYLBL); null when none. It counts for records only.</summary>
    public KeyLabel? StatedLabel { get; init; }
}
