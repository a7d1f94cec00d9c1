namespace RiskPlanner.Web.Dashboards;

/// <summary>What may be wrong with a plan, in figures: the findings that count, and those that somebody answers for.</summary>
/// <param name="Critical">How many are critical.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Info">How many are for information.</param>
/// <param name="Accepted">How many are accepted, and in none of the other figures.</param>
/// <param name="Top">The gravest, one of each rule and place.</param>
internal sealed record FindingFigures(int Critical, int Warnings, int Info, int Accepted, IReadOnlyList<TopFinding> Top);
