using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets cartridges of generated cases whose drives encrypt come under other labels, before events or between them.</summary>
internal static class Rekeyed
{
    /// <summary>The case with such a rekeying now and then; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(55) || replay.Plan.Tapes.All(tape => tape.KeyServer is null)) return replay;
        var first = replay.Strikes.Min(strike => strike.At);
        var plan = replay.Plan with { Tapes = [.. replay.Plan.Tapes.Select(tape => tape.KeyServer is null ? tape : With(tape))] };
        return PlanValidator.Validate(plan).Count > 0 ? replay : replay with { Plan = plan };

        TapeStore With(TapeStore tape)
        {
            var held = replay.Plan.KeyManagers.First(manager => manager.Name == tape.KeyServer).AllTapeKeys.ToList();
            var at = Instant.Max(replay.Plan.From, Instant.Min(replay.Plan.Until, first + Duration.FromHours(choices.Between(-40, 12))));
            List<string> labels = choices.Chance(60) || held.Count < 2 ? [choices.Any(held)] : [.. held.Take(2)];
            return tape with { Rekeys = choices.Chance(30) ? [new(at, labels), new(at + Duration.FromHours(5), [choices.Any(held)])] : [new(at, labels)] };
        }
    }
}
