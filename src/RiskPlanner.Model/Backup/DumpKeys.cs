namespace RiskPlanner.Model;

/// <summary>
/// The RSA key pairs of dumps (<see cref="BackupStep.RsaKeyLabel"/>). Systems that make dumps have a pair of their own under the label in their PKDS: no plan says that one
/// was carried to another key store. Pure functions.
/// </summary>
public static class DumpKeys
{
    /// <summary>The PKDS labels that steps name, each once, in the plan's order.</summary>
    public static IReadOnlyList<KeyLabel> Labels(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(step => step.RsaKeyLabel).OfType<KeyLabel>().Distinct()];
    }
}
