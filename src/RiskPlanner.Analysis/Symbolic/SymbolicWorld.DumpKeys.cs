using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>The RSA keys of dumps: in the PKDS, and in its backups.</content>
internal sealed partial class SymbolicWorld
{
    // The labels of RSA keys: each key store has a pair of its own under each of them. Then the private keys that are in their PKDS no more, and those that are in no backup of any.
    private readonly IReadOnlyList<KeyLabel> _dumpKeys;
    private ImmutableHashSet<(string KeyStore, KeyLabel Label)> _lostDumpKeys = [];
    private ImmutableHashSet<KeyLabel> _destroyedDumpKeys = [];
    private long _dumps;

    /// <inheritdoc/>
    public Answer RestorePrivateKey(string sysplex, KeyLabel label)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (!IsInBackups(service.Store, label)) return Answers.Failed(new Failure(Cause.PrivateKeyLost, label));
        _lostDumpKeys = _lostDumpKeys.Remove((service.Sysplex.KeyStore, label));
        return Answers.Done;
    }

    /// <summary>The private key of dumps under a label vanishes from every PKDS, or from backups too.</summary>
    /// <returns>Whether it was in one of them.</returns>
    private bool LosePrivateKeyOfDumps(string label, bool inBackups)
    {
        var any = false;
        foreach (var held in _dumpKeys.Where(held => held.Text == label))
        {
            foreach (var store in _stores.Keys)
            {
                any |= !_lostDumpKeys.Contains((store, held));
                _lostDumpKeys = _lostDumpKeys.Add((store, held));
            }

            if (!inBackups) continue;
            any |= !_destroyedDumpKeys.Contains(held);
            _destroyedDumpKeys = _destroyedDumpKeys.Add(held);
        }

        return any;
    }

    /// <summary>A backup of a PKDS is put in its place, with the private keys that are in it.</summary>
    private void PutPrivateKeysBack(string keyStore) => _lostDumpKeys = _lostDumpKeys.Except(_lostDumpKeys.Where(place => place.KeyStore == keyStore && !_destroyedDumpKeys.Contains(place.Label)));

    private bool IsInBackups(LiveKeyStore store, KeyLabel label) => !store.LacksRsaMasterKey && !_destroyedDumpKeys.Contains(label) && _dumpKeys.Contains(label);

    /// <summary>Why the key under a label cannot be used on a sysplex, or null when it can.</summary>
    /// <param name="service">The key service of the sysplex.</param>
    /// <param name="label">The label.</param>
    /// <param name="madeIn">The key store that a dump was made with; null where one is to be made.</param>
    private Failure? DumpKeyHindrance(KeyService service, KeyLabel label, string? madeIn = null)
    {
        if (service.Outage is { } outage) return new Failure(outage);
        var store = service.Sysplex.KeyStore;
        if (service.Store.LacksRsaMasterKey || !_dumpKeys.Contains(label) || (madeIn is not null && madeIn != store)) return new Failure(Cause.PrivateKeyLost, label);
        if (!_lostDumpKeys.Contains((store, label))) return null;
        return new Failure(IsInBackups(service.Store, label) ? Cause.PrivateKeyNotFound : Cause.PrivateKeyLost, label);
    }

    private Failure? Refusal(KeyLabel label, IReadOnlyList<string?> users) => users.Any(user => _access.Authority.MayDump(user, label)) ? null : new Failure(Cause.NoKeyAccess, label);

    private Func<StoredToken, (StoredToken? Token, Failure? Failure)>? Wrapping(KeyService service, UtilityEffect effect, KeyLabel? rsa, string? user) => effect.Encryption == DumpEncryption.None ? null : token =>
    {
        var label = effect.Encryption == DumpEncryption.Rsa ? rsa : null;
        return label is { } named && (Refusal(named, [user]) ?? DumpKeyHindrance(service, named)) is { } failure ? (null, failure) : (token with { Around = new DumpToken(label, service.Sysplex.KeyStore, ++_dumps, token.Around) }, null);
    };

    private Func<StoredToken, (StoredToken? Token, Failure? Failure)>? Unwrapping(KeyService service, UtilityEffect effect) => effect.Encryption == DumpEncryption.None ? null : token =>
    {
        if (token.Around is not { } around) return (token, null);
        if (around.RsaLabel is { } label && (Refusal(label, _access.Authority.Recoverers) ?? (_rules.DumpsNeedTheirPrivateKey ? DumpKeyHindrance(service, label, around.KeyStore) : null)) is { } failure) return (null, failure);
        return (token with { Around = around.Within }, null);
    };
}
