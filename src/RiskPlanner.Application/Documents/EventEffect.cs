namespace RiskPlanner.Application.Documents;

/// <summary>Whether an event had an effect.</summary>
public enum EventEffect
{
    /// <summary>It struck.</summary>
    Struck,

    /// <summary>It had none: its target was gone, or its job failed.</summary>
    None,
}
