namespace RiskPlanner.Model;

/// <summary>What a plan does not say although it could, and what is taken for granted instead: told once for a plan, at the first such place.</summary>
internal static class DefaultsAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan) => [.. OfExpiry(plan), .. OfNames(plan)];

    private static IEnumerable<PlanAdvice> OfNames(Plan plan)
    {
        if (plan.DataSetProfiles.All(profile => profile.DataKey is null) && plan.DataClasses.All(one => one.KeyLabel is null)) yield break;
        // By name: the finding is the same wherever its policy stands in the list.
        foreach (var (i, policy) in plan.BackupPolicies.Index().OrderBy(entry => entry.Item.Name, StringComparer.Ordinal))
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (step.Name is not null || BackupUtilities.Find(step.Utility) is not { ThroughAccessMethods: true }) continue;
                yield return new(AdviceRules.NamesOfCopiesNotStated, $"backupPolicies[{i}].steps[{j}].name", "",
                    "It is taken that copies are under the label that their step states, or in clear; a RACF profile or data class that covers their names can give another one.",
                    $"name, such as {CopyNameMask.Example}");
                yield break;
            }
        }
    }

    private static IEnumerable<PlanAdvice> OfExpiry(Plan plan)
    {
        foreach (var (i, policy) in plan.BackupPolicies.Index())
        {
            if (policy.Expires is not null || policy.Steps is not [var step] || BackupUtilities.Find(step.Utility) is not { ExpiresByClass: true }) continue;
            yield return new(AdviceRules.ExpiryNotStated, $"backupPolicies[{i}].expires", "",
                "It is taken that versions end by their number alone, also when the data set is deleted; a management class can end them earlier.",
                "expires, such as {deleted: {versions: 1, days: 60}}");
            yield break;
        }
    }
}
