using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Scenarios;

/// <summary>Compares what became of the data in a replay with what a scenario says. Pure; safe between threads.</summary>
public static class ScenarioCheck
{
    /// <summary>Every difference, as a sentence; empty when the story ended as it is told.</summary>
    public static IReadOnlyList<string> Differences(Scenario scenario, IReadOnlyList<OutcomeRecord> outcomes) =>
        [.. scenario.Ends.SelectMany(end => Differences(end, outcomes.FirstOrDefault(outcome => outcome.DataSet == end.DataSet)))];

    private static IEnumerable<string> Differences(ScenarioEnd end, OutcomeRecord? outcome)
    {
        if (outcome is null)
        {
            yield return $"{end.DataSet}: the plan has no such data set.";
            yield break;
        }

        if (Kebab.Of(outcome.Outcome) != end.Outcome) yield return $"{end.DataSet} is {Kebab.Of(outcome.Outcome)}, not {end.Outcome}. Cause: '{outcome.Cause}', route: '{outcome.Route}'.";
        if (end.Because is { } because && !outcome.Cause.Contains(because, StringComparison.Ordinal)) yield return $"{end.DataSet}: the cause is '{outcome.Cause}', which does not say '{because}'.";
        if (end.By is { } by && !outcome.Route.Contains(by, StringComparison.Ordinal)) yield return $"{end.DataSet}: the route is '{outcome.Route}', which does not say '{by}'.";
    }
}
