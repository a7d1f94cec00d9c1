using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>That a policy takes copies from one medium to another.</summary>
/// <param name="Policy">The policy's place in the plan, from 0.</param>
/// <param name="Kind">How they are made.</param>
/// <param name="From">A volume, a tape store, or cartridges carried.</param>
/// <param name="To">The same.</param>
/// <param name="DataSets">Of how many data sets.</param>
/// <param name="Label">The label that they lie under; null where they are under the data sets' own keys, or in clear.</param>
/// <param name="OwnKeys">Whether they are under the data sets' own keys: nothing but blocks was moved.</param>
public sealed record TopologyFlow(int Policy, CopyKind Kind, string From, string To, int DataSets, KeyLabel? Label, bool OwnKeys)
{
    /// <summary>Under which keys the drives of the target write, in words; null where they do not encrypt.</summary>
    public string? DriveKeys { get; init; }
}
