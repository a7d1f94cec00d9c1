using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Agreement.Tests.Coverage;

/// <summary>What the generated cases reach, counted.</summary>
internal sealed class Shares(IReadOnlyList<JudgedCase> cases)
{
    private readonly IReadOnlyList<DataSetOutcome> _outcomes = [.. cases.SelectMany(judged => judged.Outcomes)];

    /// <summary>The share of data sets with such an outcome.</summary>
    public double OfOutcomes(Func<DataSetOutcome, bool> condition) => (double)_outcomes.Count(condition) / _outcomes.Count;

    /// <summary>The share of plans of that kind.</summary>
    public double OfPlans(Func<Plan, bool> condition) => (double)cases.Count(judged => condition(judged.Case.Plan)) / cases.Count;

    /// <summary>How many cases there are of a kind.</summary>
    public int Cases(Func<JudgedCase, bool> condition) => cases.Count(condition);

    /// <summary>How many data sets have such an outcome.</summary>
    public int Outcomes(Func<DataSetOutcome, bool> condition) => _outcomes.Count(condition);

    /// <summary>How often the master key of a data set's key store changes in a plan; of several stores the one that changes most.</summary>
    public static int MasterKeyChanges(Plan plan) => plan.KeyStores.Max(store => store.MasterKey.Changes?.Occurrences(plan.From, plan.Until).Count() ?? 0);

    /// <summary>The backup steps of a plan.</summary>
    public static IEnumerable<BackupStep> Steps(Plan plan) => plan.BackupPolicies.SelectMany(policy => policy.Steps);
}
