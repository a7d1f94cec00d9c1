using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// The eight recommendations of the paper (RSM Partners, "Data backups and pervasive encryption", section 9) and what a plan does about each: what the plan states decides,
/// nothing is replayed. Pure; safe between threads.
/// </summary>
public static class PaperRecommendations
{
    /// <summary>What a plan does about each, in the order of the paper.</summary>
    /// <param name="plan">A validated plan.</param>
    public static IReadOnlyList<Recommendation> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<DataSetDefinition> encrypted = [.. plan.DataSets.Where(dataSet => dataSet.KeyLabel is not null)];
        List<KeyStore> stores = [.. plan.KeyStores.Where(store => store.Follows is null && plan.Keys.Any(key => key.KeyStore == store.Name))];
        var coverage = new BackupCoverage(plan);
        return
        [
            Assessment(plan, encrypted),
            Understanding(plan, encrypted),
            OtherStrategies(plan, encrypted, coverage),
            Usage(encrypted),
            Methods(plan, encrypted, coverage),
            CkdsCopies(plan, stores),
            Names(plan),
            Repository(plan),
        ];
    }

    private static Recommendation Assessment(Plan plan, List<DataSetDefinition> encrypted)
    {
        List<BusinessApplication> applications = [.. plan.Applications.Where(application => encrypted.Exists(dataSet => dataSet.Application == application.Name))];
        var stated = applications.Count(application => application is { Rpo: not null, Rto: not null, DataValue: not null });
        return new(1, "Assess the risks of each application with encrypted data.", StateOf(stated, applications.Count),
            $"{stated} of {applications.Count} applications with encrypted data state RPO, RTO and the value of their data.");
    }

    private static Recommendation Understanding(Plan plan, List<DataSetDefinition> encrypted)
    {
        var dangers = PlanAdvisor.Advise(plan).Count(advice => advice.Severity == AdviceSeverity.Danger);
        return new(2, "Understand how data set encryption works.", encrypted.Count == 0 ? RecommendationState.NotApplicable : dangers == 0 ? RecommendationState.Followed : RecommendationState.Open,
            dangers == 0 ? "riskplanner check finds no critical configuration warning." : $"riskplanner check finds {dangers} critical configuration {(dangers == 1 ? "warning" : "warnings")}.");
    }

    private static Recommendation OtherStrategies(Plan plan, List<DataSetDefinition> encrypted, BackupCoverage coverage)
    {
        var apart = encrypted.Count(dataSet => coverage.PoliciesOf(dataSet).Any(policy => IsApart(plan, dataSet, policy)));
        return new(3, "Change what was made for data in clear: encrypted data is lost with its key.", StateOf(apart, encrypted.Count),
            $"{apart} of {encrypted.Count} encrypted data sets have a backup under a key of another value.");
    }

    private static Recommendation Usage(List<DataSetDefinition> encrypted)
    {
        var seen = encrypted.Count(dataSet => (dataSet.Uses ?? dataSet.Checks ?? dataSet.Opens) is not null);
        return new(4, "Know when data is used, so that keys are there when they are needed.", StateOf(seen, encrypted.Count),
            $"{seen} of {encrypted.Count} encrypted data sets state when they are used, opened or checked; riskplanner align says whether their keys last until then.");
    }

    private static Recommendation Methods(Plan plan, List<DataSetDefinition> encrypted, BackupCoverage coverage)
    {
        List<BackupPolicy> policies = [.. encrypted.SelectMany(coverage.PoliciesOf).Distinct()];
        var without = encrypted.Count(dataSet => coverage.PoliciesOf(dataSet).Count == 0);
        List<BackupStep> written = [.. policies.SelectMany(policy => policy.Steps).Where(step => BackupUtilities.Find(step.Utility)?.ThroughAccessMethods == true)];
        var labelled = written.Count(step => CopyLabels.Of(plan).OfferedTo(step) is not null);
        return new(5, "Know which keys each backup method needs.",
            encrypted.Count == 0 ? RecommendationState.NotApplicable : without > 0 ? (without == encrypted.Count ? RecommendationState.Open : RecommendationState.Partly) : labelled < written.Count ? RecommendationState.Partly : RecommendationState.Followed,
            $"{without} of {encrypted.Count} encrypted data sets have no backup; {labelled} of {written.Count} steps that write through access methods have a label for their copies, and the rest writes them in clear.");
    }

    private static Recommendation CkdsCopies(Plan plan, List<KeyStore> stores)
    {
        List<string> lacks =
        [
            .. stores.SelectMany(store => new[]
            {
                store.Backups.Count == 0 ? $"{store.Name} is not copied" : null,
                store.Backups.Count > 0 && store.Backups.All(cycle => store.Sites.Contains(cycle.Site)) ? $"each copy of {store.Name} lies where it lives itself" : null,
                store.Backups.Count > 0 && OutlivesItsParts(plan, store) ? $"copies of {store.Name} are kept longer than the parts of the master key that they are under" : null,
            }.OfType<string>()),
        ];
        var state = stores.Count == 0 ? RecommendationState.NotApplicable
            : lacks.Count == 0 ? RecommendationState.Followed
            : stores.TrueForAll(store => store.Backups.Count == 0) ? RecommendationState.Open : RecommendationState.Partly;
        return new(6, "Have a strong strategy for copies of the CKDS.", state, lacks.Count == 0 ? $"{stores.Count} of {stores.Count} key stores are copied elsewhere, and their copies can be opened." : $"{string.Join("; ", lacks)}.");
    }

    /// <summary>Whether the oldest copy that is kept is under a master key that neither registers (CURRENT and OLD) nor parts hold at the end of the horizon.</summary>
    private static bool OutlivesItsParts(Plan plan, KeyStore store)
    {
        if (store.MasterKey.Changes is not { } changes) return false;
        foreach (var cycle in store.Backups)
        {
            var kept = cycle.Schedule.Occurrences(plan.From, plan.Until).TakeLast(cycle.Keep).ToList();
            if (kept.Count == 0) continue;
            var age = changes.Occurrences(kept[0], plan.Until).Count();
            if (age > 1 && store.MasterKey.SitesWithParts(age).Count == 0) return true;
        }

        return false;
    }

    private static Recommendation Names(Plan plan) => new(7, "Have a standard for names of keys.",
        plan.Keys.Count == 0 ? RecommendationState.NotApplicable : plan.Naming is null ? RecommendationState.Open : RecommendationState.Followed,
        plan.Naming is null ? "The plan has no naming standard; riskplanner lint checks against one of the product." : "The plan has a naming standard of its own; riskplanner lint checks against it.");

    private static Recommendation Repository(Plan plan)
    {
        List<KeyManager> repositories = [.. plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository)];
        var held = plan.Keys.Count(key => repositories.Exists(repository => repository.Keys.Any(mask => mask.Matches(key.Label))));
        var single = repositories.Find(repository => repository.SecondarySite is null);
        var state = plan.Keys.Count == 0 ? RecommendationState.NotApplicable : held == 0 ? RecommendationState.Open : held < plan.Keys.Count || single is not null ? RecommendationState.Partly : RecommendationState.Followed;
        return new(8, "Consider EKMF, or another key repository.", state,
            $"{held} of {plan.Keys.Count} keys are in a repository{(held > 0 && single is not null ? $", and {single.Name} has one instance" : "")}.");
    }

    /// <summary>Whether a policy writes a copy through access methods under a value that is not the data set's.</summary>
    private static bool IsApart(Plan plan, DataSetDefinition dataSet, BackupPolicy policy) => policy.Steps
        .Where(step => BackupUtilities.Find(step.Utility)?.ThroughAccessMethods == true)
        .Select(step => CopyLabels.Of(plan).OfferedTo(step))
        .Any(label => label is { } own && ValueOf(plan, dataSet, own) != ValueOf(plan, dataSet, dataSet.KeyLabel!.Value));

    private static KeyLabel ValueOf(Plan plan, DataSetDefinition dataSet, KeyLabel label) => plan.KeyIn(HomeSysplex.Of(plan, dataSet).KeyStore, label)?.SameValueAs ?? label;

    private static RecommendationState StateOf(int have, int all) =>
        all == 0 ? RecommendationState.NotApplicable : have == all ? RecommendationState.Followed : have == 0 ? RecommendationState.Open : RecommendationState.Partly;
}
