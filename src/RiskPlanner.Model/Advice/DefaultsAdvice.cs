namespace RiskPlanner.Model;

/// <summary>What a plan does not say although it could, and what is taken for granted instead: told once for a plan, at the first such place.</summary>
internal static class DefaultsAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
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
