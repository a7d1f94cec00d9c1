namespace RiskPlanner.Model;

/// <summary>Which label a new data set gets.</summary>
/// <param name="Label">The label; null means that it is allocated in clear, or not at all.</param>
/// <param name="Source">What gave it, or would have given the one that is ignored.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record LabelDecision(KeyLabel? Label, LabelSource Source, string Reason)
{
    /// <summary>The label that it is offered, whether or not it takes effect; null when none.</summary>
    public KeyLabel? Offered { get; init; }

    /// <summary>What becomes of it.</summary>
    public LabelEffect Effect { get; init; }

    /// <summary>What sources do not agree on, as a sentence; null when nothing.</summary>
    public string? Doubt { get; init; }

    /// <summary>What each rule says, in order.</summary>
    public IReadOnlyList<LabelStep> Steps { get; init; } = [];

    /// <summary>Whether the data set is encrypted; null where there is none, or where sources do not agree that there is one.</summary>
    public bool? IsEncrypted => Effect == LabelEffect.AllocationFails || Doubt is not null ? null : Label is not null;
}
