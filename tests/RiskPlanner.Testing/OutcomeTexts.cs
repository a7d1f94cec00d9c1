using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Testing;

/// <summary>Outcomes in the words that people see, for tests that tell stories.</summary>
public static class OutcomeTexts
{
    extension(DataSetOutcome outcome)
    {
        /// <summary>The route that leads to the data; empty when none does.</summary>
        public string RouteText => OutcomeWords.Route(outcome);

        /// <summary>Why each route failed.</summary>
        public string CauseText => OutcomeWords.Causes(outcome.Failures);

        /// <summary>What ends the outage.</summary>
        public string EndText => OutcomeWords.Ends(outcome.Ends);
    }
}
