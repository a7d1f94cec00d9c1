using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Analysis.Mitigation.Catalogue;

/// <summary>Changes to what is kept of a key store: its copies, its master keys, their parts, its twins. Pure.</summary>
/// <param name="plan">The plan that is to be changed.</param>
/// <param name="store">The key store.</param>
/// <param name="place">Its place in the plan's list, from 0 on.</param>
/// <param name="costs">What changes cost.</param>
internal sealed class KeyStoreChanges(Plan plan, KeyStore store, int place, CostTable costs)
{
    /// <summary>The most generations that are retained at once: what a plan may state.</summary>
    private const int MostGenerations = PlanLimits.MaximumRetainedGenerations;

    /// <summary>A daily cycle of copies at a site where none lie.</summary>
    public Offer CopyElsewhere()
    {
        var taken = store.Backups.Select(cycle => cycle.Site).ToList();
        // Where the live set does not lie is better than where it does.
        if ((PlanEdits.SitesBeside(plan, [.. taken, .. store.Sites]).FirstOrDefault() ?? PlanEdits.SitesBeside(plan, taken).LastOrDefault()) is not { } site)
            return Offer.None(ChangeKind.CkdsCopyElsewhere, $"{store.Name}: copies of the CKDS lie at every site of the plan.");
        var cycle = new CkdsBackup(PlanEdits.Daily(plan), PlanEdits.CkdsCopies, site.Name) { Name = CycleName("ELSEWHERE") };
        return Make(
            ChangeKind.CkdsCopyElsewhere, $"Copy the CKDS of {store.Name} every day to {site.Name}, and keep {cycle.Keep} copies.", "backups",
            changed => PlanEdits.WithCycle(changed, cycle));
    }

    /// <summary>A copy after each change of the master key, and one at the beginning, all kept.</summary>
    public Offer CopyAtChange()
    {
        var changes = PlanEdits.ChangesOf(plan, store.MasterKey);
        if (changes.Count == 0) return Offer.None(ChangeKind.CkdsCopyAtChange, $"{store.Name}: the master key does not change within the horizon.");
        List<Instant> moments = [.. new[] { plan.From }.Concat(changes).Select(at => at + Duration.FromHours(1)).Where(at => at <= plan.Until).Distinct().Order()];
        if (moments.Count is 0 or > PlanLimits.MaximumKeep) return Offer.None(ChangeKind.CkdsCopyAtChange, $"{store.Name}: {moments.Count} copies cannot be kept.");
        var site = (PlanEdits.SitesBeside(plan, [.. store.Sites]).FirstOrDefault()?.Name ?? store.Sites[^1]);
        var cycle = new CkdsBackup(Schedule.On([.. moments]), moments.Count, site) { Name = CycleName("AT-CHANGE") };
        return Make(
            ChangeKind.CkdsCopyAtChange, $"Copy the CKDS of {store.Name} after each change of its master key, and once at the beginning, to {site}, and keep these copies.", "backups",
            changed => PlanEdits.WithCycle(changed, cycle));
    }

    /// <summary>The parts of every master key of the horizon are kept.</summary>
    public Offer RetainedParts()
    {
        var most = Math.Min(MostGenerations, PlanEdits.PracticesOf(store).Max(practice => PlanEdits.ChangesOf(plan, practice).Count));
        if (most == 0) return Offer.None(ChangeKind.RetainedKeyParts, $"{store.Name}: no master key changes within the horizon.");
        if (PlanEdits.PracticesOf(store).All(practice => Retains(practice, most))) return Offer.None(ChangeKind.RetainedKeyParts, $"{store.Name}: the parts of all past master keys are retained.");
        var site = PlanEdits.SitesBeside(plan, []).First().Name;
        return Make(
            ChangeKind.RetainedKeyParts, $"Retain the key parts of {store.Name} for {most} past {(most == 1 ? "generation" : "generations")} of its master keys.", $"{FieldOf(practice => !Retains(practice, most))}.retainedGenerations",
            changed => PlanEdits.WithPractices(changed, practice => Retains(practice, most) ? practice : practice with
            {
                RetainedGenerations = Math.Max(most, practice.RetainedGenerations),
                PartsAt = practice.PartsAt.Count + practice.PartSets.Count > 0 ? practice.PartsAt : [site],
                PartSets = [.. practice.PartSets.Select(set => set.Generations < most ? set with { Generations = null } : set)],
            }));
    }

    /// <summary>A set of the parts of every retained generation at a further site.</summary>
    public Offer PartsElsewhere()
    {
        var taken = PlanEdits.PracticesOf(store).SelectMany(practice => practice.SitesWithParts(0)).ToHashSet();
        if ((PlanEdits.SitesBeside(plan, [.. taken, .. store.Sites]).FirstOrDefault() ?? PlanEdits.SitesBeside(plan, taken).LastOrDefault()) is not { } site)
            return Offer.None(ChangeKind.KeyPartsElsewhere, $"{store.Name}: key parts lie at every site of the plan.");
        return Make(
            ChangeKind.KeyPartsElsewhere, $"Keep a further set of the key parts of {store.Name} at {site.Name}.", $"{FieldOf(_ => true)}.partsAt",
            changed => PlanEdits.WithPractices(changed, practice => practice.PartsAt.Contains(site.Name) ? practice : practice with { PartsAt = [.. practice.PartsAt, site.Name] }));
    }

    /// <summary>The master key changes half as often.</summary>
    public Offer LongerInterval()
    {
        if (store.MasterKey.Changes is not { Every: { } every } changes || PlanEdits.ChangesOf(plan, store.MasterKey).Count < 2)
            return Offer.None(ChangeKind.MasterKeyInterval, $"{store.Name}: the master key does not change twice within the horizon.");
        var longer = (every + every).Normalize();
        return Make(
            ChangeKind.MasterKeyInterval, $"Change the master key of {store.Name} half as often: every {longer} instead of every {every}.", "masterKey.changes",
            changed => changed with { MasterKey = changed.MasterKey with { Changes = changes with { Every = longer } } }, onlyAdds: false);
    }

    /// <summary>Backup labels that are twins of other labels get values of their own.</summary>
    public Offer OwnValues()
    {
        var labels = plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(CopyLabels.Of(plan).OfferedTo).OfType<KeyLabel>().ToHashSet();
        List<KeyLabel> twins = [.. plan.Keys.Where(key => key.KeyStore == store.Name && key.SameValueAs is not null && labels.Contains(key.Label)).Select(key => key.Label)];
        if (twins.Count == 0) return Offer.None(ChangeKind.OwnValues, $"{store.Name}: no backup is under a twin of another label.");
        if (!costs.Offers(ChangeKind.OwnValues)) return Offer.Nothing;
        var first = plan.Keys.Index().First(key => key.Item.KeyStore == store.Name && key.Item.Label == twins[0]).Index;
        return Offer.Of(new MitigationChange(
            $"{Kebab.Of(ChangeKind.OwnValues)}:{store.Name}", ChangeKind.OwnValues, $"Give {string.Join(", ", twins)} of {store.Name} {(twins.Count == 1 ? "a value of its own" : "values of their own")} instead of that of another label.",
            $"keys[{first}].sameValueAs", costs.Of(ChangeKind.OwnValues, 0),
            changed => changed with { Keys = [.. changed.Keys.Select(key => key.KeyStore == store.Name && twins.Contains(key.Label) ? key with { SameValueAs = null } : key)] })
        {
            // A record that is lost can be had from its twin: that way is gone then.
            OnlyAdds = false,
        });
    }

    /// <summary>The field of the first master key of which something is so.</summary>
    private string FieldOf(Func<MasterKeyPractice, bool> isSo) =>
        store.MasterKeys().First(entry => isSo(entry.Practice)).Field;

    private static bool Retains(MasterKeyPractice practice, int generations) => practice.SitesWithParts(generations).Count > 0;

    private string CycleName(string wish) => PlanEdits.NameBeside(wish, [.. store.Backups.Select(cycle => cycle.Name)]);

    private Offer Make(ChangeKind kind, string text, string field, Func<KeyStore, KeyStore> change, bool onlyAdds = true) => costs.Offers(kind)
        ? Offer.Of(new MitigationChange($"{Kebab.Of(kind)}:{store.Name}", kind, text, $"keyStores[{place}].{field}", costs.Of(kind, 0), changed => PlanEdits.WithKeyStore(changed, store.Name, change)) { OnlyAdds = onlyAdds })
        : Offer.Nothing;
}
