namespace RiskPlanner.Application.Documents;

/// <summary>A sysplex at a moment. Registers hold generations of the master key, 1 for the first; null is an empty register.</summary>
/// <param name="Name">The sysplex.</param>
/// <param name="Runs">Whether it runs.</param>
/// <param name="New">NEW. Always empty: a replay changes a master key in one step.</param>
/// <param name="Current">CURRENT.</param>
/// <param name="Old">OLD.</param>
/// <param name="Outage">Why its key service is down; empty when it is up.</param>
public sealed record MomentSysplex(string Name, bool Runs, int? New, int? Current, int? Old, string Outage);
