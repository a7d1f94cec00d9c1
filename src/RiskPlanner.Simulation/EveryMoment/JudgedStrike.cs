using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>What strikes for one or several rows, and what it comes to for a data set.</summary>
/// <param name="Number">Its number among all that strikes its part of the plan: what is equal has one number.</param>
/// <param name="Fold">What it comes to.</param>
internal sealed record JudgedStrike(int Number, StrikeFold Fold)
{
    /// <summary>What strikes; its moment does not count.</summary>
    public Blow Blow => Fold.Blow;

    /// <summary>The rows that mean it.</summary>
    public HashSet<JudgedRow> Rows { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What it comes to where the data set can be read, because it touches nothing of what that needs; null where it may touch something.</summary>
    public MomentPromise? Untouched { get; init; }

    /// <summary>What is known of it from situations in which it was replayed; null while nothing was asked.</summary>
    public Situations.Answers? Answers { get; set; }

    /// <summary>
    /// The places of what each of two events comes to alone, and then of the two in the other order where that is asked before: where one of these loses the data set, a
    /// row is at its worst already, and nothing more is asked. Empty for one event.
    /// </summary>
    public IReadOnlyList<int> Before { get; init; } = [];

    /// <summary>Whether one event spoils content and leaves copies and their cycles alone.</summary>
    public bool SpoilsContent => Blow.Then is null && (Blow.Strike.Threat == ThreatRows.FileCorruption.Threat || Blow.Strike.Threat == ThreatRows.MaliciousCorruption.Threat);
}
