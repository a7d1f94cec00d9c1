using RiskPlanner.Model;

namespace RiskPlanner.Analysis.TapeKeys.Slips;

/// <summary>A rule by which something in a procedure is a slip.</summary>
/// <param name="Id">Its identity, such as <c>RX0101</c>: the same for ever.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it finds, as a sentence.</param>
public sealed record ProcedureRule(string Id, FindingSeverity Severity, string Title);
