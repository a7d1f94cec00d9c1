namespace RiskPlanner.Application.Impact;

/// <summary>What an event does to an application.</summary>
/// <param name="Application">Its name.</param>
/// <param name="Criticality">How much depends on it, in lower case.</param>
/// <param name="DataSets">How many data sets it has.</param>
/// <param name="Lost">How many of them are lost.</param>
/// <param name="Unavailable">How many are unavailable.</param>
/// <param name="Exposed">How many are exposed.</param>
/// <param name="Recovered">How many come back by what recoverers do.</param>
/// <param name="TargetsMissed">How many come back, and not as its targets ask for.</param>
/// <param name="DataValue">What the loss of all its data would cost, in the plan's currency; null when nobody has said.</param>
public sealed record ImpactOnApplication(
    string Application, string Criticality, int DataSets, int Lost, int Unavailable, int Exposed, int Recovered, int TargetsMissed, decimal? DataValue);
