using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>Until when the value can be had that a label held at a moment: what is under it can be read as long. For one thread.</summary>
internal sealed class ValueKeeping(Plan plan, KeyLives lives)
{
    private readonly Dictionary<string, KeyStoreHistory> _histories = [];

    /// <summary>
    /// The last moment at which what was written under a label can be read: until the label gets another value or is deleted, and by a CKDS copy
    /// from before for as long as that is of use. Null when it never ends: a repository or a twin holds it, or the plan has no end of it.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="writtenAt">When something was written under it.</param>
    /// <param name="destroyed">The label whose key is destroyed, which keeps the value for nobody; null for none.</param>
    public Instant? KeptUntil(KeyLabel label, Instant writtenAt, KeyLabel? destroyed = null)
    {
        var (renewed, deleted) = (lives.NewValueAfter(label, writtenAt), lives.DeletedAfter(label, writtenAt));
        if ((deleted < renewed ? deleted : renewed ?? deleted) is not { } gone || IsHeldElsewhere(label, writtenAt, gone, destroyed)) return null;
        var value = lives.ValueBefore(label, writtenAt);
        var end = gone;
        foreach (var copy in HistoryOf(label).Copies.Where(copy => copy.TakenAt <= gone && lives.ExistsAt(label, copy.TakenAt) && lives.ValueBefore(label, copy.TakenAt) == value))
        {
            if (copy.UsableUntil is not { } usable) return null;
            end = Instant.Max(end, usable);
        }

        return end;
    }

    /// <summary>What becomes of a label's key store.</summary>
    public KeyStoreHistory HistoryOf(KeyLabel label)
    {
        var name = plan.Keys.First(key => key.Label == label).KeyStore;
        if (_histories.TryGetValue(name, out var history)) return history;
        // Whoever wants to read may use any system of the key store.
        var spareDomain = plan.Sysplexes.Any(sysplex => sysplex.KeyStore == name && sysplex.SpareDomain);
        return _histories[name] = KeyStoreHistory.Of(plan, plan.KeyStores.First(store => store.Name == name), spareDomain);
    }

    private bool IsHeldElsewhere(KeyLabel label, Instant writtenAt, Instant gone, KeyLabel? destroyed) =>
        plan.KeyManagers.Any(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label)))
        || plan.Keys.Any(other => other.Label != label && other.Label != destroyed && lives.ExistsAt(other.Label, gone) && lives.ValueBefore(other.Label, gone) == lives.ValueBefore(label, writtenAt));
}
