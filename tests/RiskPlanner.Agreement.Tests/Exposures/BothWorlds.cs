using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Agreement.Tests.Exposures;

/// <summary>Follows data through both worlds, which must agree: what is under no layer has the marker among its bytes, and what is under one has not.</summary>
internal sealed class BothWorlds(Plan plan, SymbolicRules? rules = null)
{
    private readonly FlowTracer _tokens = new(new SymbolicWorldFactory(rules ?? SymbolicRules.Faithful), UsableKeys.Of(plan), 1);
    private readonly FlowTracer _bytes = new(new EmulatedWorldFactory(), UsableKeys.Of(plan), 1);

    /// <summary>What the world of tokens says; the other one says the same.</summary>
    public FlowTrace Follow(FlowRoute route, Instant? at = null)
    {
        var (tokens, bytes) = (_tokens.Trace(route, at ?? plan.From), _bytes.Trace(route, at ?? plan.From));
        Assert.Equal(Words(tokens), Words(bytes));
        foreach (var (token, seen) in tokens.Hops.Zip(bytes.Hops))
            Assert.True(Agree(token, seen), $"{token.Place}: under {string.Join(", ", token.View.Layers!)}, and the marker is {(seen.View.MarkerFound == true ? "" : "not ")}there");
        return tokens;
    }

    /// <summary>Whether they agree.</summary>
    public bool Agree(FlowRoute route, Instant at)
    {
        var (tokens, bytes) = (_tokens.Trace(route, at), _bytes.Trace(route, at));
        return Words(tokens) == Words(bytes) && tokens.Hops.Zip(bytes.Hops).All(hop => Agree(hop.First, hop.Second));
    }

    private static bool Agree(FlowHop token, FlowHop seen) => seen.View.MarkerFound == (token.View.Layers!.Count == 0);

    /// <summary>The same for the first data set of the plan, by whom nobody names.</summary>
    public FlowTrace Follow(params FlowPart[] parts) => Follow(new FlowRoute(plan.Sysplexes[0].Name, null, plan.DataSets[0], parts));

    private static string Words(FlowTrace trace) => $"{string.Join('\n', trace.Hops.Select(hop => $"{hop.Place} {hop.Phase} {hop.Address} {hop.IsStated}"))}\n{trace.Stopped}";
}
