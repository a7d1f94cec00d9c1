namespace RiskPlanner.Persistence;

/// <summary>The data base file cannot be used; the message says why and what to do, for people.</summary>
public sealed class DatabaseRefusedException : Exception
{
    /// <summary>Makes it.</summary>
    public DatabaseRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public DatabaseRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public DatabaseRefusedException()
    {
    }
}
