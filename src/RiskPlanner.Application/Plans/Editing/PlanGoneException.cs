namespace RiskPlanner.Application.Plans;

/// <summary>A plan or version that was asked for is not there; the message says which, for people.</summary>
public sealed class PlanGoneException : PlanNotSavedException
{
    /// <summary>Makes it.</summary>
    public PlanGoneException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public PlanGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public PlanGoneException()
    {
    }
}
