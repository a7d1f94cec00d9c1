using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Labels that were read, and the plan where one of the files is a plan.</summary>
internal sealed record ReadLabels(LabelList Labels, (Plan Plan, string Text, string File)? Plan);
