using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Testing;

/// <summary>Steps of runbooks in the words that people see, for tests that tell stories.</summary>
public static class StepTexts
{
    extension(RecoveryStep step)
    {
        /// <summary>What to do.</summary>
        public string Instruction => RecoveryActions.Instruction(step);
    }
}
