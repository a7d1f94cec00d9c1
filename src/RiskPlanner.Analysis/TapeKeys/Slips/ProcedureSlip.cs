namespace RiskPlanner.Analysis.TapeKeys.Slips;

/// <summary>A slip in a procedure.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Step">The step that it is in.</param>
/// <param name="About">The name that it is about.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record ProcedureSlip(ProcedureRule Rule, string Step, string About, string Message, string Expected);
