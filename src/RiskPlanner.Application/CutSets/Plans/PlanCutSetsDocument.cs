using NodaTime;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>What a plan can lose by few events at a moment: its minimal cut sets.</summary>
public sealed record PlanCutSetsDocument
{
    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>SHA-256 of the plan file, in hex.</summary>
    public required string PlanSha256 { get; init; }

    /// <summary>Which version of the program computed it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The data set that it is about; null where it is about several.</summary>
    public required string? DataSet { get; init; }

    /// <summary>The application that it is about; null where it is about one data set or the estate.</summary>
    public required string? Application { get; init; }

    /// <summary>What the sets bring about of any of the data sets.</summary>
    public required LossTop Top { get; init; }

    /// <summary>When all events of a set strike.</summary>
    public required Instant At { get; init; }

    /// <summary>How the events are noticed, as on the command line.</summary>
    public string Discovered { get; } = "at-once";

    /// <summary>What happens between the events of a set, as on the command line.</summary>
    public string Between { get; } = "nothing";

    /// <summary>How many data sets it is about.</summary>
    public required int DataSets { get; init; }

    /// <summary>How many minimal cut sets there are, in decimal digits.</summary>
    public required string Count { get; init; }

    /// <summary>Entry k is the number of those of k events, in decimal digits.</summary>
    public required IReadOnlyList<string> Orders { get; init; }

    /// <summary>
    /// Whether one data set of each kind stands for its kind in the counts and lists, because those of all would be too many: what is struck is its own name, key and volume.
    /// </summary>
    public required bool PerKind { get; init; }

    /// <summary>The most events of a set that was looked for: larger sets are not counted.</summary>
    public required int TruncatedAt { get; init; }

    /// <summary>The first sets, the smallest first, each in an order in which its events bring the top about.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanEventRecord>> Listed { get; init; }

    /// <summary>Of each listed set the command that replays it.</summary>
    public required IReadOnlyList<string> Replays { get; init; }

    /// <summary>The sets of one event with what dies with them, that of most data sets first.</summary>
    public required IReadOnlyList<SinglePointRecord> SinglePoints { get; init; }

    /// <summary>The data sets that are so already, where nothing strikes; among several they are left out of the sets.</summary>
    public required IReadOnlyList<string> AlreadySo { get; init; }

    /// <summary>The events by how much depends on them; null when not asked for.</summary>
    public required IReadOnlyList<EventWeight>? Importance { get; init; }

    /// <summary>Who together can bring the top about; null when not asked for.</summary>
    public CollusionRecord? People { get; init; }

    /// <summary>How many kinds of data sets were solved for all.</summary>
    public required int Classes { get; init; }

    /// <summary>How many replays it took.</summary>
    public required long Replayed { get; init; }
}
