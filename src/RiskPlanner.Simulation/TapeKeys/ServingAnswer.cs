namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>How a command ended.</summary>
public sealed record ServingAnswer
{
    /// <summary>The answer to what was done and gives nothing back.</summary>
    public static ServingAnswer Did { get; } = new();

    /// <summary>Why it was refused; null when it was done. Where drives asked in vain, the reason of the first attempt.</summary>
    public ServingRefusal? Refusal { get; init; }

    /// <summary>What was read from a cartridge; null of other commands.</summary>
    public string? Content { get; init; }

    /// <summary>The address of the server that served; null where none did.</summary>
    public string? ServedBy { get; init; }

    /// <summary>The label, or the key of a group, that opened the cartridge; null where none did.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>What was tried before in vain, in order.</summary>
    public IReadOnlyList<ServingAttempt> Attempts { get; init; } = [];

    /// <summary>Whether it was done.</summary>
    public bool Done => Refusal is null;

    /// <summary>A refusal.</summary>
    public static ServingAnswer Refused(ServingFault fault, string about) => new() { Refusal = new ServingRefusal(fault, about) };

    /// <summary>The refusal of all that was asked.</summary>
    /// <param name="attempts">At least one.</param>
    public static ServingAnswer InVain(IReadOnlyList<ServingAttempt> attempts)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        return new() { Refusal = attempts[0].Refusal, Attempts = attempts };
    }
}
