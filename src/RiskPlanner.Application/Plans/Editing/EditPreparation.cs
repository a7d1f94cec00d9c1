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

    public async Task PrepareAsync(IReadOnlyList<ItemEdit> edits, CancellationToken cancellation)
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
        if (_faults.Count == 0 && _conflicts.Count == 0) await FollowRenamesAsync(cancellation);
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
            _changes.Add(new PlannedChange(index, new PlanChange(null, mine with { Comments = edit.Comments }, Position: edit.Position)));
            return;
        }

        if (now is null)
        {
            _conflicts.Add(new ItemConflict(index, edit.Section, edit.Identity, null, null, [], null));
            return;
        }

        if (Merge(index, edit, mine, now.Item) is not { } merged) return;
        merged = merged with { Comments = edit.Comments ?? now.Item.Comments };
        var change = new PlanChange(now.Item, merged, edit.Position is null ? null : now.Position, edit.Position);
        if (merged != now.Item || change.IsMove) _changes.Add(new PlannedChange(index, change));
    }

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
        var vacated = _changes.Where(change => change.Change.Before is not null)
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
                if (!taken.Add(change.Change.Identity)) _faults.Add(EditFaults.Taken(change.Edit ?? 0, change.Change.After!));
            }
        }
    }

    private async Task FollowRenamesAsync(CancellationToken cancellation)
    {
        var renames = _changes.Select(change => change.Change)
            .Where(change => change is { Before: not null, After: not null } && change.Before.Identity != change.After.Identity).ToList();
        foreach (var rename in renames)
        {
            foreach (var item in await store.MentioningAsync(slug, rename.Before!.Identity, cancellation))
                FollowIn(item, rename);
        }
    }

    private void FollowIn(PlanItem item, PlanChange rename)
    {
        // The item may be changed by the same edit, or have followed another rename already.
        var known = _changes.FindIndex(change => change.Change.Before is { } before && before.Section == item.Section && before.Identity == item.Identity);
        var present = known < 0 ? item : _changes[known].Change.After;
        var section = PlanSections.Get(item.Section);
        if (present is null || Renaming.Follow(section, present.ToJson(), rename.Section, rename.Before!.Identity, rename.After!.Identity) is not { } content) return;

        var followed = PlanItems.Read(section, content).Item! with { Comments = present.Comments };
        if (known < 0)
            _changes.Add(new PlannedChange(null, new PlanChange(item, followed)));
        else
            _changes[known] = _changes[known] with { Change = _changes[known].Change with { After = followed } };
    }
}
