using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets disk arrays of generated cases ask the tape key server when they are switched on, and lets some be switched on after it was lost.</summary>
internal static class UnlockedArrays
{
    /// <summary>The kind of that event.</summary>
    public const string Restart = "array-restart";

    /// <summary>The case with such arrays now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        var plan = replay.Plan;
        if (plan.KeyManagers.FirstOrDefault(manager => manager is { Kind: KeyManagerKind.TapeKeyServer, TapeKeys.Count: > 0 }) is not { } server || !choices.Chance(40)) return replay;
        plan = plan with { Arrays = [.. plan.Arrays.Select(array => choices.Chance(70) ? array with { UnlockedBy = server.Name } : array)] };
        var arrays = ThreatTargets.In(plan, ThreatTarget.UnlockedArray);
        if (arrays.Count == 0) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var lost = choices.Chance(75) ? new[] { On("key-server-loss", server.Name) } : [];
        var restarted = arrays.Where(_ => choices.Chance(60)).Select(array => On(Restart, array)).ToList();
        if (restarted.Count == 0) restarted.Add(On(Restart, choices.Any(arrays)));
        Strike[] added = [.. lost, .. restarted];
        // Before or after what strikes besides.
        return new ReplayCase(plan, choices.Chance(60) ? [.. added, .. replay.Strikes] : [.. replay.Strikes, .. added.Select(strike => strike with { At = replay.Strikes.Max(other => other.At) })]);

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse, Discovery.Check]),
        };
    }
}
