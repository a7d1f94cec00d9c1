using RiskPlanner.Simulation.Collusion;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>Who together can bring the top about: the smallest sets of people.</summary>
public sealed record CollusionRecord
{
    /// <summary>Of what the people bring the top about: of any data set, or of all.</summary>
    public required CollusionReading Of { get; init; }

    /// <summary>The people of the plan, and those who hold key parts and stand nowhere else, with what they can do.</summary>
    public required IReadOnlyList<PersonRecord> Persons { get; init; }

    /// <summary>How many smallest sets there are.</summary>
    public required int Count { get; init; }

    /// <summary>Entry k is the number of those of k people.</summary>
    public required IReadOnlyList<int> Orders { get; init; }

    /// <summary>The most people of a set that was looked for; null where sets of any number were.</summary>
    public required int? TruncatedAt { get; init; }

    /// <summary>Whether there are no other sets of so few people: of losses; where outages count, there may be.</summary>
    public required bool Exact { get; init; }

    /// <summary>The first sets, those of fewer people first.</summary>
    public required IReadOnlyList<ColludersRecord> Sets { get; init; }

    /// <summary>How many replays it took.</summary>
    public required long Replayed { get; init; }
}
