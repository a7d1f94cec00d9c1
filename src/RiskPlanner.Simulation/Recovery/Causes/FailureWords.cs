using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Causes;

/// <summary>Failures in words, for logs. Worlds know causes as values alone; the table of causes knows what they are called.</summary>
public static class FailureWords
{
    extension(Failure failure)
    {
        /// <summary>The failure in words.</summary>
        public string Words => CauseTable.Words(failure.Cause, CauseTable.About(failure));
    }
}
