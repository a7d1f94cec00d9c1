namespace RiskPlanner.Simulation.Worlds;

/// <summary>How an instruction to a world ended, and what was observed on the way. The last observation sums up.</summary>
public sealed record Answer
{
    /// <summary>Why it failed, or null when it was carried out.</summary>
    public Failure? Failure { get; init; }

    /// <summary>What was observed, in order; at least one.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>What was read or written, where the instruction reads or writes content.</summary>
    public ContentIdentity? Content { get; init; }

    /// <summary>Whether a token that was put back was under OLD and re-enciphered to CURRENT (RC 0 RSN 2710).</summary>
    public bool Reenciphered { get; init; }

    /// <summary>Where the result can be read, where the instruction brings a copy back.</summary>
    public CopyAddress? ReadableAt { get; init; }

    /// <summary>Whether it was carried out.</summary>
    public bool Done => Failure is null;
}
