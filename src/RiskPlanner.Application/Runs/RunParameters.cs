using System.Text.Json;

namespace RiskPlanner.Application.Runs;

/// <summary>What a run is asked. Which members count depends on its kind; equal parameters give equal results.</summary>
public sealed record RunParameters
{
    /// <summary>What it computes.</summary>
    public required RunKind Kind { get; init; }

    /// <summary>The seed of every replay.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The date that the result carries, as <c>yyyy-MM-dd</c>.</summary>
    public required string Date { get; init; }

    /// <summary>For tables: whether the further tables are asked for.</summary>
    public bool Extended { get; init; }

    /// <summary>For tables: assumptions to lift.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>For all but tables: the plan's name in the store.</summary>
    public string? Plan { get; init; }

    /// <summary>For all but tables: the plan's version; null for the one that is present when the run begins.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>For replays: the events as written on the command line.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>What else its kind is asked, by names that the kind gives; empty for the kinds above.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether another run asks the same, list by list: records compare lists by identity.</summary>
    public bool AsksTheSameAs(RunParameters other) => JsonSerializer.SerializeToUtf8Bytes(this).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other));
}
