using NodaTime;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.CutSets;

/// <summary>Sets of events that strike a whole plan on the emulator at one moment: what each comes to, as a replay of the plan tells it.</summary>
internal sealed class EmulatedCombinations(Plan plan, Instant at)
{
    private const ulong Seed = 1;

    private readonly Dictionary<string, ReplayResult> _known = [];

    // The history up to the moment is played once for each data set that comes first.
    private readonly Dictionary<DataSetName, EmulatedCombinations> _first = [];
    private readonly SharedHistory _history = new(new EmulatedWorldFactory(), plan, Seed, verbose: false);
    private ReplayCourse? _quiet;

    /// <summary>How many replays it took.</summary>
    public int Replays { get; private set; }

    /// <summary>What becomes of a data set; where nothing strikes, what could be had of it.</summary>
    public DataSetOutcome Of(DataSetName dataSet, IReadOnlyList<Strike> strikes)
    {
        if (strikes.Count == 0) return AsIs(plan.DataSets.First(candidate => candidate.Name == dataSet));
        var key = string.Join(" + ", strikes);
        if (!_known.TryGetValue(key, out var result))
        {
            Replays++;
            _known[key] = result = _history.Run([.. strikes.Select(strike => strike with { At = at })], CancellationToken.None);
        }

        return result.Outcomes.First(outcome => outcome.DataSet == dataSet);
    }

    /// <summary>The same where recoverers turn to the data set first: what others have left is not told of it.</summary>
    public DataSetOutcome OfFirst(DataSetName dataSet, IReadOnlyList<Strike> strikes)
    {
        if (!_first.TryGetValue(dataSet, out var first))
            _first[dataSet] = first = new EmulatedCombinations(plan with { DataSets = [.. plan.DataSets.OrderBy(candidate => candidate.Name == dataSet ? 0 : 1)] }, at);
        return first.Of(dataSet, strikes);
    }

    private DataSetOutcome AsIs(DataSetDefinition dataSet)
    {
        if (_quiet is null)
        {
            var never = new Strike(ThreatCatalogue.Find("file-corruption")!, dataSet.Name.Text, at, Discovery.AtOnce);
            _quiet = new ReplayCourse(ReplayScript.Of(plan, [never]), new EmulatedWorldFactory().Create(plan, Seed), new ReplayLog { Keeps = false });
            _quiet.PlayHistory(CancellationToken.None);
            _quiet.State.AdvanceTo(at);
        }

        return _quiet.Quiet().RecoverNow(dataSet);
    }
}
