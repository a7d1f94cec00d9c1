namespace RiskPlanner.Model;

/// <summary>
/// Users whom the plan names, and whose jobs fail for want of access: told once for each of them and each profile that keeps him out, with
/// the first data set or label that it covers.
/// </summary>
internal static class AccessAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var profiles = CoveringProfiles.Of(plan);
        if (!plan.Users.Any() || (!profiles.SpeakOfDataSets && !profiles.SpeakOfKeys)) return [];
        return [.. OfApplications(plan, profiles), .. OfPolicies(plan, profiles, coverage), .. OfRecoverers(plan, profiles), .. OfNames(plan)];
    }

    private static IEnumerable<PlanAdvice> OfApplications(Plan plan, CoveringProfiles profiles)
    {
        var places = plan.Applications.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index);
        var told = new HashSet<(string Application, string Profile)>();
        foreach (var dataSet in plan.DataSets)
        {
            if (!places.TryGetValue(dataSet.Application, out var place) || plan.Applications[place].RunsAs is not { } user) continue;
            if (profiles.For(dataSet.Name) is { } profile && !profile.LetsUpdate(user) && told.Add((dataSet.Application, $"data set {profile.Profile}")))
                yield return Refused(AdviceRules.ApplicationWithoutAccess, $"applications[{place}].runsAs", user, $"UPDATE to {dataSet.Name}", profile.Profile.Text);
            foreach (var label in dataSet.Labels)
            {
                if (profiles.For(label) is { } key && !key.LetsUse(user) && told.Add((dataSet.Application, $"key {key.Profile}")))
                    yield return Refused(AdviceRules.ApplicationWithoutAccess, $"applications[{place}].runsAs", user, $"READ to the key {label}", key.Profile.Text);
            }
        }
    }

    private static IEnumerable<PlanAdvice> OfPolicies(Plan plan, CoveringProfiles profiles, BackupCoverage coverage)
    {
        var places = plan.BackupPolicies.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index);
        var told = new HashSet<(string Policy, string Profile)>();
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                if (policy.RunsAs is not { } user || !places.TryGetValue(policy.Name, out var place) || BackupUtilities.Find(policy.Steps[0].Utility) is not { RunsAsUser: true } first) continue;
                if (profiles.For(dataSet.Name) is { } profile && !profile.LetsRead(user) && told.Add((policy.Name, $"data set {profile.Profile}")))
                    yield return Refused(AdviceRules.BackupWithoutAccess, $"backupPolicies[{place}].runsAs", user, $"READ to {dataSet.Name}", profile.Profile.Text);
                foreach (var pair in policy.Steps.Select(step => step.RsaKeyLabel).OfType<KeyLabel>())
                {
                    if (profiles.For(pair) is { } key && !key.LetsDump(user) && told.Add((policy.Name, $"key {key.Profile}")))
                        yield return Refused(AdviceRules.BackupWithoutAccess, $"backupPolicies[{place}].runsAs", user, $"READ to the key {pair}{(key.LetsUse(user) ? " for more than data sets" : "")}", key.Profile.Text);
                }

                // Who moves blocks needs no key.
                var labels = CopyLabels.Of(plan).GivenBy(policy);
                foreach (var label in first.ThroughAccessMethods ? dataSet.Labels.Concat(labels) : labels)
                {
                    if (profiles.For(label) is { } key && !key.LetsUse(user) && told.Add((policy.Name, $"key {key.Profile}")))
                        yield return Refused(AdviceRules.BackupWithoutAccess, $"backupPolicies[{place}].runsAs", user, $"READ to the key {label}", key.Profile.Text);
                }
            }
        }
    }

    private static IEnumerable<PlanAdvice> OfRecoverers(Plan plan, CoveringProfiles profiles)
    {
        if (plan.Recoverers.Count == 0) yield break;
        var told = new HashSet<string>();
        var users = string.Join(", ", plan.Recoverers);
        foreach (var dataSet in plan.DataSets)
        {
            if (profiles.For(dataSet.Name) is { } profile && !plan.Recoverers.Any(profile.LetsRead) && told.Add($"data set {profile.Profile}"))
                yield return Refused(AdviceRules.RecoverersWithoutAccess, "recoverers", users, $"READ to {dataSet.Name}", profile.Profile.Text);
            foreach (var label in dataSet.Labels)
            {
                if (OfRecoverers(plan, profiles, dataSet, label, users, told) is { } advice) yield return advice;
            }
        }

        foreach (var pair in DumpKeys.Labels(plan))
        {
            if (profiles.For(pair) is { } key && !plan.Recoverers.Any(key.LetsDump) && told.Add($"dumps {key.Profile}"))
                yield return Refused(AdviceRules.RecoverersWithoutAccess, "recoverers", users, $"READ to the key {pair}{(plan.Recoverers.Any(key.LetsUse) ? " for more than data sets" : "")}", key.Profile.Text);
        }
    }

    private static PlanAdvice? OfRecoverers(Plan plan, CoveringProfiles profiles, DataSetDefinition dataSet, KeyLabel label, string users, HashSet<string> told)
    {
        if (profiles.For(label) is not { } key) return null;
        if (!plan.Recoverers.Any(key.LetsUse))
            return told.Add($"key {key.Profile}") ? Refused(AdviceRules.RecoverersWithoutAccess, "recoverers", users, $"READ to the key {label}", key.Profile.Text) : null;
        if (profiles.For(dataSet.Name) is not { } both || !plan.Recoverers.Any(both.LetsRead) || plan.Recoverers.Any(user => both.LetsRead(user) && key.LetsUse(user))
            || !told.Add($"both {both.Profile} {key.Profile}")) return null;
        return new(AdviceRules.RecoverersWithoutAccess, "recoverers", users,
            $"Some may read {dataSet.Name} and others may use its key {label}, but one job takes both: no recoverer has READ by {both.Profile} and by {key.Profile}.",
            "one user in both lists");
    }

    private static IEnumerable<PlanAdvice> OfNames(Plan plan)
    {
        var lists = plan.DataSetProfiles.SelectMany(profile => profile.Readers.Concat(profile.Updaters ?? [])).Concat(plan.KeyProfiles.SelectMany(profile => profile.Readers)).ToHashSet();
        var named = plan.Applications.Index().Select(entry => (Path: $"applications[{entry.Index}].runsAs", User: entry.Item.RunsAs))
            .Concat(plan.BackupPolicies.Index().Select(entry => (Path: $"backupPolicies[{entry.Index}].runsAs", User: entry.Item.RunsAs)))
            .Concat(plan.Recoverers.Index().Select(entry => (Path: $"recoverers[{entry.Index}]", User: (string?)entry.Item)));
        foreach (var (path, user) in named)
        {
            if (user is null || lists.Contains(user)) continue;
            yield return new(AdviceRules.UserInNoList, path, user, "No profile of the plan has this user or group in its access list.", "a name that stands in readers or updaters");
        }
    }

    private static PlanAdvice Refused(AdviceRule rule, string path, string user, string access, string profile) =>
        new(rule, path, user, $"The access list of profile {profile} does not give {access}.", $"the user in the list of {profile}");
}
