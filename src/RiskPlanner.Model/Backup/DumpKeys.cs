namespace RiskPlanner.Model;

/// <summary>
/// The RSA key pairs of dumps (<see cref="BackupStep.RsaKeyLabel"/>), and in which PKDS they lie: in that of the system that makes the dumps. No plan says that
/// a pair was carried to another key store, so no other one has it. Pure functions.
/// </summary>
public static class DumpKeys
{
    /// <summary>The PKDS labels that steps name, each once, in the plan's order.</summary>
    public static IReadOnlyList<KeyLabel> Labels(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.BackupPolicies.SelectMany(LabelsOf).Distinct()];
    }

    /// <summary>
    /// The labels in each PKDS: of the policies of the data sets whose home is a sysplex of the key store (<see cref="HomeSysplex"/>). Key stores without any are left out.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<KeyLabel>> ByKeyStore(Plan plan)
    {
        var held = new Dictionary<string, IReadOnlyList<KeyLabel>>();
        // Most plans have none, and worlds ask whenever they begin.
        if (Labels(plan).Count == 0 || plan.Sysplexes.Count == 0) return held;
        var coverage = new BackupCoverage(plan);
        foreach (var policy in plan.BackupPolicies)
        {
            if (!LabelsOf(policy).Any()) continue;
            foreach (var store in coverage.DataSetsUnder(policy).Select(dataSet => HomeSysplex.Of(plan, dataSet).KeyStore).Distinct())
                held[store] = [.. held.GetValueOrDefault(store, []).Union(LabelsOf(policy))];
        }

        return held;
    }

    private static IEnumerable<KeyLabel> LabelsOf(BackupPolicy policy) => policy.Steps.Select(step => step.RsaKeyLabel).OfType<KeyLabel>();
}
