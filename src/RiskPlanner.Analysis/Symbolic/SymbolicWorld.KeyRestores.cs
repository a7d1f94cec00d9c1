using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>How lost keys come back.</content>
internal sealed partial class SymbolicWorld
{
    private Answer RestoreKeyFromCopy(string sysplex, string copy, KeyLabel label)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var (record, failure) = FindInCopy(service, copy, label);
        if (record is null) return Answers.Failed(failure!);
        if (!service.Registers.Holds(record.Generation)) return Answers.Failed(new Failure(Cause.MasterKeyUnknown, label));
        var answer = PutBack(service, record, service.Registers.Current!.Value);
        return answer.Done && record.Generation != service.Registers.Current ? Answers.Reenciphered : answer;
    }

    private Answer RestoreKeyThroughSpareDomain(string sysplex, string copy, KeyLabel label)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var (record, failure) = FindInCopy(service, copy, label);
        if (record is null) return Answers.Failed(failure!);
        var (past, store) = (_ckdsCopies[copy].Content.Generation, service.Store);
        var now = service.Registers.Current!.Value;
        if ((store.Safes.Aes.Hindrance(past, service.TkeZones) ?? store.Safes.Aes.Hindrance(now, service.TkeZones)) is { } hindrance)
            return Answers.Failed(new Failure(hindrance, label));
        // The spare domain is loaded with the master key of the copy's header, and opens what is under that one.
        return PutBack(service, record.Generation == past ? record : record with { Damaged = true }, now);
    }

    private Answer RestoreKeyFromStorage(string sysplex, string from, KeyLabel label)
    {
        if (!_running.TryGetValue(sysplex, out var service) || !_running.TryGetValue(from, out var source)) return Answers.Standstill;
        if ((service.Outage ?? source.Outage) is { } outage) return Answers.Failed(new Failure(outage, label));
        if (source.InStorage!.Find(label) is not { } record) return Answers.Failed(new Failure(Cause.KeyNotFound, label));
        // Between key stores a key is exported and imported, whatever their master keys.
        var isForeign = service.Store != source.Store;
        if ((!isForeign && service.Registers.Current != source.Registers.Current) || !source.Registers.Holds(record.Generation))
            return Answers.Failed(new Failure(Cause.MasterKeyUnknown, label));
        return PutBack(service, record, service.Registers.Current!.Value);
    }

    private Answer RestoreKeyFromRepository(string sysplex, string keyManager, KeyLabel label, int back)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (service.Outage is { } outage) return Answers.Failed(new Failure(outage, label));
        var repository = _repositories[keyManager];
        if (!repository.IsUsable) return Answers.Failed(new Failure(Cause.RepositoryLost, label));
        if (repository.Find(label, back) is not { } record) return Answers.Failed(new Failure(Cause.KeyNotFound, label));
        if (!_rules.RepositoriesOutliveMasterKeys && !service.Registers.Holds(record.Generation)) return Answers.Failed(new Failure(Cause.MasterKeyUnknown, label));
        return PutBack(service, record, service.Registers.Current!.Value);
    }

    private Answer RestoreRepository(string keyManager)
    {
        var repository = _repositories[keyManager];
        return Answers.Of(!repository.HasRecoveryKey ? new Failure(Cause.RecoveryKeyMissing) : repository.RestoreDataBase() ? null : new Failure(Cause.RepositoryLost));
    }

    /// <inheritdoc/>
    public Answer BackUpRepository(string keyManager) =>
        !CanBeBackedUp(keyManager) ? Answers.Failed(Answers.MediumLost) : Answers.Of(_repositories[keyManager].BackUp() is { } cause ? new Failure(cause) : null);

    /// <summary>Whether the medium stands that the backup of a repository is written to.</summary>
    private bool CanBeBackedUp(string keyManager) => _plan.KeyManagers.First(manager => manager.Name == keyManager).BackupOn is not { } on || !_storage.Medium(on).IsLost;

    private (KeyRecord? Record, Failure? Failure) FindInCopy(KeyService service, string copy, KeyLabel label)
    {
        if (service.Outage is { } outage) return (null, new Failure(outage, label));
        if (!_ckdsCopies.TryGetValue(copy, out var kept)) return (null, new Failure(Cause.CkdsCopyLost, label));
        return kept.Content.Find(label) is { } record ? (record, null) : (null, new Failure(Cause.KeyNotFound, label));
    }

    private static Answer PutBack(KeyService service, KeyRecord record, int generation)
    {
        if (record.Damaged) return Answers.Failed(new Failure(Cause.KeyRecordDamaged, record.Label));
        service.Store.Put(record.Generation == generation ? record : record with { Generation = generation }, service);
        return Answers.Done;
    }
}
