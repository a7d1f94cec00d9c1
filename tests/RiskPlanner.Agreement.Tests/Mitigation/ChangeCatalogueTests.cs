using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Agreement.Tests.Mitigation;

/// <summary>What each change of the catalogue does to a plan.</summary>
public class ChangeCatalogueTests
{
    [Fact]
    public void Each_change_of_a_sample_gives_a_sound_plan_that_is_another_one() => Assert.All(MitigationPlans.Samples, plan => Check(plan.Plan));

    [Fact]
    public void So_it_is_of_generated_plans() => Assert.All(MitigationPlans.Generated(20, seed: 21), Check);

    [Fact]
    public void Each_kind_of_change_is_offered_for_some_plan_of_the_samples()
    {
        var offered = MitigationPlans.Samples.SelectMany(plan => MitigationPlans.CatalogueOf(plan.Plan).Catalogue.Changes).Select(change => change.Kind).ToHashSet();

        Assert.Empty(ChangeKinds.All.Except(offered));
    }

    [Fact]
    public void Each_kind_has_words_and_a_cost()
    {
        Assert.All(ChangeKinds.All, kind => Assert.NotEqual("", ChangeKinds.WordsOf(kind)));
        Assert.All(ChangeKinds.All, kind => Assert.True(CostTable.Default.Kinds[kind].Cost > 0));
    }

    [Fact]
    public void A_kind_that_costs_rule_out_is_not_offered()
    {
        var plan = MitigationPlans.Samples[0].Plan;
        var costs = CostTable.Default with { Kinds = CostTable.Default.Kinds.ToDictionary(kind => kind.Key, kind => kind.Value with { Offered = kind.Key != ChangeKind.KeyRepository }) };
        var catalogue = ChangeCatalogue.Of(plan, DataSetGroup.Of(plan), costs, withNotices: false);

        Assert.DoesNotContain(catalogue.Changes, change => change.Kind == ChangeKind.KeyRepository);
        Assert.DoesNotContain(catalogue.NotOffered, kind => kind.Kind == ChangeKind.KeyRepository);
        Assert.Contains(catalogue.Changes, change => change.Kind == ChangeKind.CkdsCopyElsewhere);
    }

    [Fact]
    public void A_copy_under_a_key_of_its_own_is_under_a_key_that_nothing_else_has()
    {
        foreach (var (change, before, after) in All(ChangeKind.OwnKeyCopy))
        {
            var added = Assert.Single(after.BackupPolicies.Except(before.BackupPolicies));
            var label = Assert.Single(added.Steps).KeyLabel!.Value;

            Assert.DoesNotContain(before.Keys, key => key.Label == label || key.SameValueAs == label);
            Assert.All(after.Keys.Where(key => key.Label == label), key => Assert.Null(key.SameValueAs));
            Assert.All(change.DataSets!, name => Assert.Contains(added.Name, after.DataSets.First(dataSet => dataSet.Name == name).Backups));
            Assert.NotEqual(before.ArrayOf(before.DataSets.First(dataSet => dataSet.Name == change.DataSets!.First()).Volume)!.Name, after.ArrayOf(added.Steps[0].To)!.Name);
        }
    }

    [Fact]
    public void Copies_lie_where_their_kind_says()
    {
        Assert.All(All(ChangeKind.CopyAtOtherSite), change => Assert.NotEqual(Home(change), change.After.SiteOf(Added(change).To)));
        Assert.All(All(ChangeKind.CopyOnOtherArray), change => Assert.Equal(Home(change), change.After.SiteOf(Added(change).To)));
        Assert.All(All(ChangeKind.CopyAfterUpdate), change => Assert.NotEqual(change.Before.ArrayOf(First(change).Volume)!.Name, change.After.ArrayOf(Added(change).To)!.Name));
        Assert.All(All(ChangeKind.CopyAfterUpdate), change => Assert.Superset(Moments(First(change).Updates!, change.Before), Moments(change.After.BackupPolicies.Except(change.Before.BackupPolicies).Single().Schedule!, change.Before)));
        Assert.All(All(ChangeKind.CopyInVault), change => Assert.NotEqual(Home(change), Added(change).VaultAt));
        Assert.All(All(ChangeKind.PointInTimeCopy), change => Assert.Contains(Added(change).To, change.After.ArrayOf(First(change).Volume)!.Volumes));

        static HashSet<NodaTime.Instant> Moments(Schedule schedule, Plan plan) => [.. schedule.Occurrences(plan.From, plan.Until)];
        static DataSetDefinition First((MitigationChange Change, Plan Before, Plan After) change) => change.Before.DataSets.First(dataSet => change.Change.DataSets!.Contains(dataSet.Name));
        static string? Home((MitigationChange Change, Plan Before, Plan After) change) => change.Before.SiteOf(First(change).Volume);
        static BackupStep Added((MitigationChange Change, Plan Before, Plan After) change) => change.After.BackupPolicies.Except(change.Before.BackupPolicies).Single().Steps[0];
    }

    [Fact]
    public void What_is_kept_of_a_key_store_becomes_more()
    {
        Assert.All(All(ChangeKind.CkdsCopyElsewhere), change => Assert.Contains(change.After.KeyStores.Zip(change.Before.KeyStores), store => store.First.Backups.Select(cycle => cycle.Site).Except(store.Second.Backups.Select(cycle => cycle.Site)).Count() == 1));
        Assert.All(All(ChangeKind.CkdsCopyAtChange), change => Assert.Equal(Cycles(change.Before).Count + 1, Cycles(change.After).Count));
        Assert.All(All(ChangeKind.RetainedKeyParts), change => Assert.True(Practices(change.After).Count(practice => practice.SitesWithParts(1).Count > 0) >= Practices(change.Before).Count(practice => practice.SitesWithParts(1).Count > 0) && change.After.KeyStores.Any(store => Kept(store) > Kept(change.Before.KeyStores.First(other => other.Name == store.Name)))));
        Assert.All(All(ChangeKind.KeyPartsElsewhere), change => Assert.True(Practices(change.After).Sum(practice => practice.PartsAt.Count) > Practices(change.Before).Sum(practice => practice.PartsAt.Count)));
        Assert.All(All(ChangeKind.MasterKeyInterval), change => Assert.True(Changes(change.After) < Changes(change.Before)));
        Assert.All(All(ChangeKind.OwnValues), change => Assert.True(change.After.Keys.Count(key => key.SameValueAs is null) > change.Before.Keys.Count(key => key.SameValueAs is null)));

        static List<CkdsBackup> Cycles(Plan plan) => [.. plan.KeyStores.SelectMany(store => store.Backups)];
        static IEnumerable<MasterKeyPractice> Of(KeyStore store) => store.MasterKeys().Select(entry => entry.Practice);
        static List<MasterKeyPractice> Practices(Plan plan) => [.. plan.KeyStores.SelectMany(Of)];
        static int Kept(KeyStore store) => Of(store).Sum(practice => Enumerable.Range(1, 50).Count(age => practice.SitesWithParts(age).Count > 0));
        static int Changes(Plan plan) => plan.KeyStores.Sum(store => store.MasterKey.Changes?.Occurrences(plan.From, plan.Until + (plan.Until - plan.From)).Count() ?? 0);
    }

    [Fact]
    public void Policies_keep_more_checks_come_oftener_and_domains_and_repositories_are_there()
    {
        Assert.All(All(ChangeKind.MoreGenerations), change => Assert.Equal(2, change.After.BackupPolicies.Except(change.Before.BackupPolicies).Single().VersionsKept / change.Before.BackupPolicies.Except(change.After.BackupPolicies).Single().VersionsKept));
        Assert.All(All(ChangeKind.ShorterChecks), change => Assert.True(Checks(change.After) > Checks(change.Before)));
        Assert.All(All(ChangeKind.SpareDomain), change => Assert.True(change.After.Sysplexes.Count(sysplex => sysplex.SpareDomain) > change.Before.Sysplexes.Count(sysplex => sysplex.SpareDomain)));
        Assert.All(All(ChangeKind.KeyRepository), change => Assert.NotEqual(Repositories(change.Before), Repositories(change.After)));

        static int Checks(Plan plan) => plan.DataSets.Sum(dataSet => dataSet.Checks?.Occurrences(plan.From, plan.From + NodaTime.Duration.FromDays(400)).Count() ?? 0);
        static (int, int) Repositories(Plan plan) => (plan.KeyManagers.Count(manager => manager.Kind == KeyManagerKind.Repository), plan.KeyManagers.Count(manager => manager.SecondarySite is not null));
    }

    /// <summary>Every change of a kind that a sample or a generated plan gives room for.</summary>
    private static List<(MitigationChange Change, Plan Before, Plan After)> All(ChangeKind kind)
    {
        List<(MitigationChange, Plan, Plan)> found = [.. MitigationPlans.Samples.Select(plan => plan.Plan).Concat(MitigationPlans.Generated(12, seed: 22))
            .SelectMany(plan => MitigationPlans.CatalogueOf(plan).Catalogue.Changes.Where(change => change.Kind == kind).Select(change => (change, plan, change.Apply(plan))))];
        Assert.NotEmpty(found);
        return found;
    }

    private static void Check(Plan plan)
    {
        var (_, catalogue) = MitigationPlans.CatalogueOf(plan);
        Assert.Equal(catalogue.Changes.Count, catalogue.Changes.Select(change => change.Id).Distinct().Count());
        var text = PlanFile.Write(plan);
        foreach (var change in catalogue.Changes)
        {
            var changed = change.Apply(plan);
            Assert.True(PlanValidator.Validate(changed).Count == 0, $"{change.Id}: {string.Join("; ", PlanValidator.Validate(changed).Select(fault => $"{fault.Path} {fault.Rule}"))}");
            Assert.NotEqual(text, PlanFile.Write(changed));
            Assert.StartsWith($"{Kebab.Of(change.Kind)}:", change.Id, StringComparison.Ordinal);
            // Made twice it is made once.
            Assert.Equal(PlanFile.Write(changed), PlanFile.Write(change.Apply(changed)));
        }

        var all = catalogue.Apply(plan, Enumerable.Range(0, catalogue.Changes.Count).ToHashSet());
        Assert.True(PlanValidator.Validate(all).Count == 0, string.Join("; ", PlanValidator.Validate(all).Select(fault => $"{fault.Path} {fault.Value} {fault.Rule}")));
    }
}
