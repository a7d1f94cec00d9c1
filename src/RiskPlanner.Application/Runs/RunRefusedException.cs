namespace RiskPlanner.Application.Runs;

/// <summary>A run cannot be computed from what it was asked; the message is for people.</summary>
public sealed class RunRefusedException : Exception
{
    /// <summary>Makes it.</summary>
    public RunRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public RunRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public RunRefusedException()
    {
    }
}
