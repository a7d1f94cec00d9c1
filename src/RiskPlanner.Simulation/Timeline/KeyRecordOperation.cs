using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// A key record is made, deleted, archived or recalled, or its label gets a new value. The start and the end of a key's validity are
/// <see cref="KeyDateOperation"/>s.
/// </summary>
internal sealed record KeyRecordOperation(Instant At, KeyDefinition Key, KeyRecordChange Change) : Operation(At)
{
    /// <summary>What is made is there for the jobs of its moment; what else happens to a record comes after them.</summary>
    public override int Rank => Change == KeyRecordChange.Create ? -1 : 4;

    /// <inheritdoc/>
    public override bool ChangesKeys => true;

    /// <summary>What a plan lets happen to a key after its start: a world begins with the state that the key has then.</summary>
    public static IEnumerable<KeyRecordOperation> Of(Plan plan, KeyDefinition key)
    {
        var changes = key.NewValues.Select(at => new KeyRecordOperation(at, key, KeyRecordChange.NewValue));
        if (key.Archived is { } archived) changes = changes.Append(new KeyRecordOperation(archived, key, KeyRecordChange.Archive));
        if (key.Recalled is { } recalled) changes = changes.Append(new KeyRecordOperation(recalled, key, KeyRecordChange.Recall));
        if (key.BornAt is { } born) changes = changes.Append(new KeyRecordOperation(born, key, KeyRecordChange.Create));
        if (key.DeletedAt is { } deleted) changes = changes.Append(new KeyRecordOperation(deleted, key, KeyRecordChange.Delete));
        return changes.Where(change => change.At > plan.From && change.At <= plan.Until);
    }

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(Change switch
    {
        KeyRecordChange.Create => state.World.AddKeyRecord(Key.KeyStore, Key.Label, isPlanned: true),
        KeyRecordChange.Delete => state.World.DeleteKeyRecord(Key.KeyStore, Key.Label),
        KeyRecordChange.Archive => state.World.ArchiveKeyRecord(Key.KeyStore, Key.Label),
        KeyRecordChange.Recall => state.World.RecallKeyRecord(Key.KeyStore, Key.Label),
        KeyRecordChange.NewValue => state.World.RenewKey(Key.KeyStore, Key.Label),
        _ => throw new ArgumentOutOfRangeException(nameof(state), Change, "Not a change of a key record."),
    });
}
