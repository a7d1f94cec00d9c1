using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>How lost keys come back.</content>
internal sealed partial class EmulatedWorld
{
    private Answer RestoreKeyFromCopy(string sysplex, string copy, KeyLabel label)
    {
        if (Standstill(sysplex, Administrator, "restore key record", sysplex) is { } standstill) return standstill;
        var transcript = new Transcript();
        var icsf = Systems.Icsf[sysplex];
        var (record, failure) = FindInCopy(icsf, copy, label);
        if (record is null) return CloseRestore(transcript, copy, label, failure!, "");
        if (!icsf.Card.KnownPatterns.Contains(record.Token.MasterKeyPattern))
            return CloseRestore(transcript, copy, label, new Failure(Cause.MasterKeyUnknown, label), Codes(Cause.MasterKeyUnknown));

        var isCurrent = record.Token.MasterKeyPattern == icsf.Card.CurrentPattern;
        if (icsf.Card.ReencipherToCurrent(record.Token) is not { } token)
            return CloseRestore(transcript, copy, label, new Failure(Cause.KeyRecordDamaged, label), Codes(Cause.KeyRecordDamaged));
        PutBack(icsf, record with { Token = isCurrent ? record.Token : token });
        return transcript.Close(null, Administrator, $"restore from {copy} the key record", label.Text,
            isCurrent ? "put back, under CURRENT as it was" : "token was under OLD, re-enciphered to CURRENT and put back",
            message: isCurrent ? "" : "RC 0 RSN 2710", reenciphered: !isCurrent);
    }

    private Answer RestoreKeyThroughSpareDomain(string sysplex, string copy, KeyLabel label)
    {
        if (Standstill(sysplex, Administrator, "restore key record", sysplex) is { } standstill) return standstill;
        var transcript = new Transcript();
        var icsf = Systems.Icsf[sysplex];
        var (record, failure) = FindInCopy(icsf, copy, label);
        if (record is null) return CloseRestore(transcript, copy, label, failure!, "");
        var generation = _ckdsCopies[copy].Generation;
        var now = icsf.Store.Safes.Aes.GenerationOf(icsf.Card.CurrentPattern!.Value);
        var (past, withoutPast) = icsf.Store.Safes.Aes.Find(generation, icsf.TkeZones);
        var (current, withoutCurrent) = icsf.Store.Safes.Aes.Find(now, icsf.TkeZones);
        if (past is null || current is null)
            return CloseRestore(transcript, copy, label, new Failure((withoutPast ?? withoutCurrent)!.Value, label), "");

        var spare = Systems.SpareDomain($"spare domain {copy} {label}", past);
        spare.Load(current);
        transcript.Note(Administrator, "load spare domain", copy, $"CURRENT from the retained parts of generation {generation}, NEW from those of {now}");
        if (spare.ReencipherToNew(record.Token) is not { } token)
            return CloseRestore(transcript, copy, label, new Failure(Cause.KeyRecordDamaged, label), Codes(Cause.KeyRecordDamaged));
        PutBack(icsf, record with { Token = token });
        return transcript.Close(null, Administrator, $"restore from {copy} the key record", label.Text, "re-enciphered in the spare domain and put back");
    }

    private Answer RestoreKeyFromStorage(string sysplex, string from, KeyLabel label)
    {
        if (Standstill(sysplex, Administrator, "restore key record", sysplex) is { } standstill) return standstill;
        if (Standstill(from, Administrator, "read key record", from) is { } other) return other;
        var transcript = new Transcript();
        var (icsf, source) = (Systems.Icsf[sysplex], Systems.Icsf[from]);
        var place = $"storage of {from}";
        if ((icsf.Outage ?? source.Outage) is { } outage) return CloseRestore(transcript, place, label, new Failure(outage, label), "");
        if (source.Find(label) is not { } record) return CloseRestore(transcript, place, label, new Failure(Cause.KeyNotFound, label), "");
        // Between key stores a key is exported and imported, whatever their master keys.
        var isForeign = icsf.Store != source.Store;
        if ((!isForeign && icsf.Card.CurrentPattern != source.Card.CurrentPattern) || !source.Card.KnownPatterns.Contains(record.Token.MasterKeyPattern))
            return CloseRestore(transcript, place, label, new Failure(Cause.MasterKeyUnknown, label), Codes(Cause.MasterKeyUnknown));
        if (source.Card.ReencipherToCurrent(record.Token) is not { } token)
            return CloseRestore(transcript, place, label, new Failure(Cause.KeyRecordDamaged, label), Codes(Cause.KeyRecordDamaged));
        PutBack(icsf, isForeign ? Systems.Carried(record, source.Card, icsf.Card)! : record with { Token = token });
        return transcript.Close(null, Administrator, $"restore from the {place} the key record", label.Text,
            isForeign ? "exported there, imported here and written" : "read there by CSNBKRR2 and written back");
    }

    private Answer RestoreKeyFromRepository(string sysplex, string keyManager, KeyLabel label, int back)
    {
        if (Standstill(sysplex, Administrator, "restore key record", sysplex) is { } standstill) return standstill;
        var transcript = new Transcript();
        var icsf = Systems.Icsf[sysplex];
        var repository = Systems.Repositories[keyManager];
        if (icsf.Outage is { } outage) return CloseRestore(transcript, keyManager, label, new Failure(outage, label), "");
        if (!repository.IsUsable) return CloseRestore(transcript, keyManager, label, new Failure(Cause.RepositoryLost, label), "");
        if (repository.Find(label, back) is not { } record || icsf.Card.Import(record.Token, repository.KeyEncryptingKey) is not { } token)
            return CloseRestore(transcript, keyManager, label, new Failure(Cause.KeyNotFound, label), "");
        PutBack(icsf, record with { Token = token });
        return transcript.Close(null, Administrator, $"restore from {keyManager} the key record", label.Text,
            $"imported under {icsf.Card.CurrentPattern}{(back == 0 ? "" : $", the value of {back} changes ago")}");
    }

    private Answer RestoreRepository(string keyManager)
    {
        var repository = Systems.Repositories[keyManager];
        Failure? failure = !repository.HasRecoveryKey ? new Failure(Cause.RecoveryKeyMissing) : repository.RestoreDataBase() ? null : new Failure(Cause.RepositoryLost);
        return new Transcript().Close(failure, Administrator, "restore data base of repository", keyManager, failure is null ? "restored" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer ChangeRecoveryKey(string keyManager)
    {
        var failure = Systems.Repositories[keyManager].ChangeRecoveryKey(_plan.KeyManagers.First(manager => manager.Name == keyManager).BackupOn is not { } on || !Storage.Medium(on).IsLost) is { } cause ? new Failure(cause) : null;
        return new Transcript().Close(failure, Administrator, "change recovery key of repository", keyManager, failure is null ? "changed; its data base is backed up under the new one" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer BackUpRepository(string keyManager)
    {
        const string action = "back up data base of repository";
        var (transcript, on) = (new Transcript(), _plan.KeyManagers.First(manager => manager.Name == keyManager).BackupOn);
        if (on is not null && Storage.Medium(on).IsLost) return transcript.Close(new Failure(Cause.MediumLost), Administrator, action, keyManager, $"{on} is lost");
        var failure = Systems.Repositories[keyManager].BackUp() is { } cause ? new Failure(cause) : null;
        return transcript.Close(failure, Administrator, action, keyManager, failure is null ? "backed up with all keys that it has now" : $"failed: {failure.Words}");
    }

    private (KeyRecord? Record, Failure? Failure) FindInCopy(Icsf icsf, string copy, KeyLabel label)
    {
        if (icsf.Outage is { } outage) return (null, new Failure(outage, label));
        if (!_ckdsCopies.TryGetValue(copy, out var kept)) return (null, new Failure(Cause.CkdsCopyLost, label));
        return kept.Content.Find(label) is { } record ? (record, null) : (null, new Failure(Cause.KeyNotFound, label));
    }

    private void PutBack(Icsf icsf, KeyRecord record) =>
        Icsf.Update(icsf.Store, Systems.ReachedFrom(icsf), ckds => ckds.With(record));

    private static Answer CloseRestore(Transcript transcript, string copy, KeyLabel label, Failure failure, string message) =>
        transcript.Close(failure, Administrator, $"restore from {copy} the key record", label.Text, $"failed: {failure.Words}", message: message);
}
