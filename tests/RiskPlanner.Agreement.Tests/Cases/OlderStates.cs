using NodaTime;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets the events of generated cases that put an older state back say of which moment.</summary>
internal static class OlderStates
{
    /// <summary>The case with such moments now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices) => replay with
    {
        Strikes =
        [
            .. replay.Strikes.Select(strike => strike.Threat.PutsBackOlder && choices.Chance(50)
                ? strike with { AsOf = replay.Plan.From + (strike.At - replay.Plan.From) * choices.Any([0, 25, 50, 75, 90, 100]) / 100 }
                : strike with { AsOf = null }),
        ],
    };
}
