namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// How much one basic event matters to the top. Definitions after Dutuit and Rauzy, "Efficient algorithms to assess component and gate
/// importance in fault tree analysis", Reliability Engineering and System Safety 72(2), 2001; P(S) is the top's probability, p the event's.
/// </summary>
/// <param name="Event">The basic event's name.</param>
/// <param name="Probability">p.</param>
/// <param name="Birnbaum">Marginal importance, P(S | event) - P(S | no event); negative when the event prevents the top.</param>
/// <param name="FussellVesely">Diagnostic (Vesely-Fussell) importance, P(event | S) = p P(S | event) / P(S).</param>
/// <param name="Critical">Birnbaum times p / P(S): the share of P(S) that goes away with the event.</param>
/// <param name="RiskAchievementWorth">P(S | event) / P(S).</param>
/// <param name="RiskReductionWorth">P(S) / P(S | no event); null when the top cannot happen without the event.</param>
public sealed record EventImportance(
    string Event,
    double Probability,
    double Birnbaum,
    double FussellVesely,
    double Critical,
    double RiskAchievementWorth,
    double? RiskReductionWorth);
