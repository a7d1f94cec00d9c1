using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>An item that a line of a table is; a line with a pattern is several.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Content">The item, as the plan's file has it; not checked yet.</param>
public sealed record TableRow(int Line, JsonObject Content);
