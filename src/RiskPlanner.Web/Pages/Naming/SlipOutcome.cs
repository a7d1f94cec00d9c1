namespace RiskPlanner.Web.Pages.Naming;

/// <summary>What became of a plan's data after a slip.</summary>
/// <param name="Lost">The data sets that are lost.</param>
/// <param name="Unavailable">Those that are out of reach.</param>
/// <param name="Recovered">How many came back.</param>
/// <param name="At">When it struck (ISO 8601, UTC).</param>
public sealed record SlipOutcome(IReadOnlyList<string> Lost, IReadOnlyList<string> Unavailable, int Recovered, string At);
