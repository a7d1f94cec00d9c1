using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets errors of storage spoil data sets in generated cases, where programs or malice would.</summary>
internal static class BelowTheIoPath
{
    /// <summary>The kind of such an event.</summary>
    public const string Kind = "storage-corruption";

    private static readonly string[] InPlaceOf = ["file-corruption", "malicious-corruption", "data-set-deletion"];

    /// <summary>The case with such events now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices) => replay with { Strikes = [.. replay.Strikes.Select(strike => Instead(strike, choices))] };

    private static Strike Instead(Strike strike, Choices choices) =>
        InPlaceOf.Contains(strike.Threat.Kind) && choices.Chance(15) ? strike with { Threat = ThreatCatalogue.Find(Kind)! } : strike;
}
