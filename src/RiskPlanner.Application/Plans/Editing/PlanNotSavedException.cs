namespace RiskPlanner.Application.Plans;

/// <summary>Nothing was saved; the message says why, for people. What somebody typed is theirs still.</summary>
public class PlanNotSavedException : Exception
{
    /// <summary>Makes it.</summary>
    public PlanNotSavedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public PlanNotSavedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public PlanNotSavedException()
    {
    }
}
