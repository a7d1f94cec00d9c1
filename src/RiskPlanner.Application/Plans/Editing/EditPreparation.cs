using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Makes changes of edits: reads what was typed, merges it with what others saved meanwhile, lets references follow.</summary>
internal sealed class EditPreparation(IPlanStore store, string slug)
{
    private readonly List<PlannedChange> _changes = [];
    private readonly List<MergedItem> _merged = [];
    private readonly List<ItemConflict> _conflicts = [];
    private readonly List<EditFault> _faults = [];

    public IReadOnlyList<PlannedChange> Changes => _changes;

    public IReadOnlyList<MergedItem> Merged => _merged;

    public IReadOnlyList<ItemConflict> Conflicts => _conflicts;

    public IReadOnlyList<EditFault> Faults => _faults;

    /// <summary>Makes the changes.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="follows">Whether references follow what is renamed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task PrepareAsync(IReadOnlyList<ItemEdit> edits, bool follows, CancellationToken cancellation)
    {
        var current = await CurrentAsync(edits, cancellation);
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            var now = edit.Identity is { } identity ? current.GetValueOrDefault((edit.Section, identity)) : null;
            if (edit.Content is null)
                Remove(i, edit, now);
            else
                Put(i, edit, now);
        }

        await CheckTakenAsync(cancellation);
        if (follows && _faults.Count == 0 && _conflicts.Count == 0) await FollowRenamesAsync(cancellation);
    }

    private async Task<Dictionary<(string, string), StoredItem>> CurrentAsync(IReadOnlyList<ItemEdit> edits, CancellationToken cancellation)
    {
        var found = new Dictionary<(string, string), StoredItem>();
        foreach (var section in edits.Where(edit => edit.Identity is not null).GroupBy(edit => edit.Section))
        {
            foreach (var stored in await store.ItemsAsync(slug, section.Key, [.. section.Select(edit => edit.Identity!).Distinct()], cancellation))
                found[(section.Key, stored.Item.Identity)] = stored;
        }

        return found;
    }

    private void Remove(int index, ItemEdit edit, StoredItem? now)
    {
        // Somebody else has removed it as well: there is nothing left to do.
        if (now is null) return;
        if (edit.Base is null || edit.Base == now.Item.Content)
            _changes.Add(new PlannedChange(index, new PlanChange(now.Item, null, now.Position)));
        else
            _conflicts.Add(new ItemConflict(index, edit.Section, edit.Identity!, now.Item.Content, null, [], null));
    }

    private void Put(int index, ItemEdit edit, StoredItem? now)
    {
        var reading = PlanItems.Read(PlanSections.Get(edit.Section), edit.Content!);
        _faults.AddRange(reading.Faults.Select(fault => EditFaults.InItem(index, edit, fault)));
        if (reading.Item is not { } mine) return;
        if (edit.Identity is null)
        {
            _changes.Add(new PlannedChange(index, new PlanChange(null, mine with { Comments = edit.Comments }, Position: edit.Position), RecordedIn(edit, mine)));
            return;
        }

        if (now is null)
        {
            _conflicts.Add(new ItemConflict(index, edit.Section, edit.Identity, null, null, [], null));
            return;
        }

        if (Merge(index, edit, mine, now.Item) is not { } merged) return;
        // A key whose label another key store has too keeps the identity that tells the two apart.
        if (PlanSections.Get(edit.Section).FurtherIdentityOf(merged) == edit.Identity) merged = merged with { Identity = edit.Identity };
        merged = merged with { Comments = edit.Comments ?? now.Item.Comments };
        var change = new PlanChange(now.Item, merged, edit.Position is null ? null : now.Position, edit.Position);
        if (merged != now.Item || change.IsMove) _changes.Add(new PlannedChange(index, change, RecordedIn(edit, mine)));
    }

    private static JsonObject? RecordedIn(ItemEdit edit, PlanItem mine) => edit.IsRecorded ? mine.ToJson() : null;

    private PlanItem? Merge(int index, ItemEdit edit, PlanItem mine, PlanItem now)
    {
        if (edit.Base is null || edit.Base == now.Content) return mine;
        var merge = ItemMerge.Of(new PlanItem(edit.Section, edit.Identity!, edit.Base).ToJson(), mine.ToJson(), now.ToJson());
        if (merge.Conflicts.Count > 0)
        {
            _conflicts.Add(new ItemConflict(index, edit.Section, edit.Identity!, now.Content, merge.Merged, merge.Conflicts, null));
            return null;
        }

        // Each was sound by itself; what goes into one item need not be: a period beside single dates.
        var reading = PlanItems.Read(PlanSections.Get(edit.Section), merge.Merged);
        _faults.AddRange(reading.Faults.Select(fault => EditFaults.InItem(index, edit, fault)));
        if (reading.Item is not null) _merged.Add(new MergedItem(edit.Section, reading.Item.Identity, merge.TheirKeys));
        return reading.Item;
    }

    private async Task CheckTakenAsync(CancellationToken cancellation)
    {
        var vacated = _changes.Where(change => change.Change.Before is { } before && change.Change.After?.Identity != before.Identity)
            .Select(change => (change.Change.Section, change.Change.Before!.Identity)).ToHashSet();
        var entering = _changes.Where(change => change.Change.After is { } after && after.Identity != change.Change.Before?.Identity).ToList();
        foreach (var section in entering.GroupBy(change => change.Change.Section))
        {
            var identities = section.Select(change => change.Change.Identity).ToList();
            var taken = (await store.ItemsAsync(slug, section.Key, [.. identities.Distinct()], cancellation))
                .Select(stored => stored.Item.Identity).Where(identity => !vacated.Contains((section.Key, identity))).ToHashSet();
            foreach (var change in section)
            {
                // Twice within one edit is as bad as twice in the plan.
                if (!taken.Add(change.Change.Identity) && !GoesFurther(change, taken)) _faults.Add(EditFaults.Taken(change.Edit ?? 0, change.Change.After!));
            }
        }
    }

    /// <summary>Whether a key can be told from the one of another key store that has its label; it is from then on.</summary>
    private bool GoesFurther(PlannedChange change, HashSet<string> taken)
    {
        var after = change.Change.After!;
        if (PlanSections.Get(after.Section).FurtherIdentityOf(after) is not { } further || !taken.Add(further)) return false;
        _changes[_changes.IndexOf(change)] = change with { Change = change.Change with { After = after with { Identity = further } } };
        return true;
    }

    private async Task FollowRenamesAsync(CancellationToken cancellation)
    {
        var renaming = Renaming.Of([.. _changes.Select(change => change.Change)]);
        if (renaming.IsEmpty) return;
        var edited = _changes.Where(change => change.Change.Before is not null).Select(change => (change.Change.Section, change.Change.Before!.Identity)).ToHashSet();
        for (var i = 0; i < _changes.Count; i++)
        {
            if (_changes[i] is { Change.After: { } after } change && Followed(renaming, after, change.Settled(), change.Edit) is { } followed)
                _changes[i] = change with { Change = change.Change with { After = followed } };
        }

        // Each item once, however many of the names it mentions.
        foreach (var name in renaming.FormerNames)
        {
            foreach (var item in await store.MentioningAsync(slug, name, cancellation))
            {
                if (edited.Add((item.Section, item.Identity)) && Followed(renaming, item, _ => false, null) is { } followed)
                    _changes.Add(new PlannedChange(null, new PlanChange(item, followed)));
            }
        }
    }

    private PlanItem? Followed(Renaming renaming, PlanItem item, Func<string, bool> settled, int? edit)
    {
        var (section, content) = (PlanSections.Get(item.Section), item.ToJson());
        _faults.AddRange(renaming.TakenOverIn(section, content, settled).Select(taken => EditFaults.TakenOver(edit, item, taken.Path, taken.Name)));
        return renaming.Follow(section, content, settled) is { } followed ? PlanItems.Read(section, followed).Item! with { Comments = item.Comments } : null;
    }
}
