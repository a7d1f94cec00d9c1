using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets private keys of tape key servers, and keys of cartridges, be lost in generated cases whose drives encrypt.</summary>
internal static class TapeKeyEvents
{
    /// <summary>The kinds of these events.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["private-key-loss", "private-key-destruction", "tape-key-loss"];

    /// <summary>The case with such an event before the others, now and then with a second one; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        var labels = replay.Plan.Tapes.SelectMany(tape => tape.KeyLabels).Distinct().ToList();
        if (labels.Count == 0 || !choices.Chance(45)) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var added = Enumerable.Range(0, choices.Chance(40) ? 2 : 1).Select(_ => Event(replay.Plan, first, labels, choices)).ToList();
        return replay with { Strikes = [.. added, .. replay.Strikes] };
    }

    private static Strike Event(Plan plan, Strike first, List<string> labels, Choices choices)
    {
        var kind = choices.Any(Kinds);
        var target = kind == "tape-key-loss" ? choices.Any(plan.DataSets).Name.Text : choices.Any(labels);
        return first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
        };
    }
}
