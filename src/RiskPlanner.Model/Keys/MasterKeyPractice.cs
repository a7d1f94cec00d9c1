namespace RiskPlanner.Model;

/// <summary>
/// How a master key is treated (seed paper, section 6.2.4): when it changes, and of how many generations the key parts are
/// kept, and where. Registers hold NEW, CURRENT and OLD; an older generation exists only as key parts.
/// </summary>
public sealed record MasterKeyPractice
{
    /// <summary>The moments at which the master key is changed; null or no occurrence means never.</summary>
    public Schedule? Changes { get; init; }

    /// <summary>
    /// Of how many past generations the key parts are retained, the current one not counted; 0 keeps the current parts only.
    /// </summary>
    public int RetainedGenerations { get; init; }

    /// <summary>The sites where sets of key parts lie (current and retained); empty means that none are kept at all.</summary>
    public IReadOnlyList<string> PartsAt { get; init; } = [];
}
