using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>What a replay of a plan by classes ended with. Immutable and safe between threads.</summary>
public sealed class ClassReplay
{
    private readonly Dictionary<DataSetName, (ClassOutcome Of, int Member)> _members = [];
    private readonly IReadOnlyDictionary<DataSetName, int> _places;

    internal ClassReplay(IReadOnlyList<Strike> strikes, IReadOnlyList<ClassOutcome> classes, IReadOnlyDictionary<DataSetName, int> places, ClassReplayEffort effort)
    {
        (Strikes, Classes, _places, Effort) = (strikes, classes, places, effort);
        foreach (var outcome in classes)
        {
            foreach (var (number, member) in outcome.Class.Members.Index()) _members.Add(member.Name, (outcome, number));
        }
    }

    /// <summary>What struck, in order of time.</summary>
    public IReadOnlyList<Strike> Strikes { get; }

    /// <summary>Of each event in <see cref="Strikes"/>, whether it had an effect and who noticed it first.</summary>
    public IReadOnlyList<EventNotice> Notices { get; internal init; } = [];

    /// <summary>What became of each class, in the plan's order of their representatives.</summary>
    public IReadOnlyList<ClassOutcome> Classes { get; }

    /// <summary>What was replayed and what was not.</summary>
    public ClassReplayEffort Effort { get; }

    /// <summary>What became of a data set: the outcome of its class, with its own names.</summary>
    /// <exception cref="KeyNotFoundException">The data set was not replayed.</exception>
    public DataSetOutcome OutcomeOf(DataSetName name) => InItsNames(name, _members[name].Of.Outcome);

    /// <summary>Each discovery of a data set's loss between events, with its own names.</summary>
    /// <exception cref="KeyNotFoundException">The data set was not replayed.</exception>
    public IReadOnlyList<DiscoveredLoss> DiscoveriesOf(DataSetName name) =>
        [.. _members[name].Of.Discoveries.Select(discovery => discovery with { Outcome = InItsNames(name, discovery.Outcome) })];

    private DataSetOutcome InItsNames(DataSetName name, DataSetOutcome outcome)
    {
        var (of, number) = _members[name];
        var (representative, member) = (of.Class.Representative, of.Class.Members[number]);
        return number == 0 ? outcome : new MemberOutcome(representative, _places[representative.Name], member, _places[member.Name]).Of(outcome);
    }
}
