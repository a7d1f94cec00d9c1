using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Emulator.Transfers;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>The RSA keys of dumps: in the PKDS, and in its backups.</content>
internal sealed partial class EmulatedWorld
{
    private ImmutableHashSet<(string KeyStore, KeyLabel Label)> _rsaBackups = [];

    /// <inheritdoc/>
    public Answer RestorePrivateKey(string sysplex, KeyLabel label)
    {
        const string action = "restore private key";
        if (Standstill(sysplex, Administrator, action, label.Text) is { } standstill) return standstill;
        var store = Systems.Icsf[sysplex].Store;
        if (!_rsaBackups.Contains((store.Name, label)) || LacksRsaMasterKey(store))
            return new Transcript().Close(new Failure(Cause.PrivateKeyLost, label), Administrator, action, label.Text, "no backup of the PKDS that can be used has it");
        _rsaTokens = _rsaTokens.SetItem((store.Name, label), new RsaToken(PairOf(store.Name, label), IsPrivate: true));
        return Did(Administrator, action, label.Text, $"in the PKDS of {store.Name} again");
    }

    private void HoldDumpKeys()
    {
        var labels = DumpKeys.Labels(_plan);
        // Most plans have none, and worlds begin often.
        if (labels.Count == 0) return;
        _rsaBackups = [.. _plan.KeyStores.SelectMany(store => labels.Select(label => (store.Name, label)))];
        foreach (var store in _plan.KeyStores) PutPrivateKeysBack(store.Name);
    }

    /// <summary>The pair that a key store has under a label: its own, unlike that of the same label elsewhere.</summary>
    private static string PairOf(string keyStore, KeyLabel label) => $"{keyStore} {label}";

    /// <summary>The private key of dumps under a label vanishes from every PKDS, or from backups too.</summary>
    /// <returns>Whether it was in one of them.</returns>
    private bool LosePrivateKeyOfDumps(string label, bool inBackups)
    {
        var places = _rsaTokens.Keys.Where(place => place.Label.Text == label).ToList();
        _rsaTokens = _rsaTokens.RemoveRange(places);
        if (!inBackups) return places.Count > 0;
        var kept = _rsaBackups.Where(place => place.Label.Text == label).ToList();
        _rsaBackups = _rsaBackups.Except(kept);
        return places.Count + kept.Count > 0;
    }

    /// <summary>A backup of a PKDS is put in its place, with the private keys that are in it.</summary>
    private void PutPrivateKeysBack(string keyStore)
    {
        foreach (var place in _rsaBackups.Where(place => place.KeyStore == keyStore)) _rsaTokens = _rsaTokens.SetItem(place, new RsaToken(PairOf(place.KeyStore, place.Label), IsPrivate: true));
    }

    /// <summary>Whether the RSA master key that private keys were under wraps the PKDS no more: it was started empty, or put back without it.</summary>
    private bool LacksRsaMasterKey(LiveKeyStore store) =>
        _plan.KeyStores.First(definition => definition.Name == store.Name).RsaMasterKey is not null && !store.Pkds.Kinds.Contains(MasterKeyType.Rsa);

    /// <summary>What the PKDS of a system has under a label. Exactly one of the results is null.</summary>
    /// <param name="icsf">ICSF of the system.</param>
    /// <param name="label">The label.</param>
    /// <param name="pair">The pair that a dump was made for; null where one is to be made.</param>
    private (RsaToken? Token, Failure? Failure) DumpKey(Icsf icsf, KeyLabel label, string? pair = null)
    {
        // RSA keys are used in a coprocessor.
        if (icsf.Outage is { } outage) return (null, new Failure(outage));
        var place = (icsf.Store.Name, label);
        if (LacksRsaMasterKey(icsf.Store) || (pair is not null && pair != PairOf(icsf.Store.Name, label))) return (null, new Failure(Cause.PrivateKeyLost, label));
        if (_rsaTokens.TryGetValue(place, out var token)) return (token, null);
        return (null, new Failure(_rsaBackups.Contains(place) ? Cause.PrivateKeyNotFound : Cause.PrivateKeyLost, label));
    }

    /// <summary>DFSMSdss on one system. A password is told from no other one: whoever dumps and restores knows all of them.</summary>
    private sealed class DumpCipher(EmulatedWorld world, Icsf icsf, Transcript transcript) : IDumpCipher
    {
        private static readonly DataLayer Known = new(DataLayerKind.Password, "dumps");

        public (StoredDataSet? Dump, Failure? Failure) Encrypt(StoredDataSet image, KeyLabel? rsa, User user)
        {
            RsaToken? token = null;
            if (rsa is { } label)
            {
                if (Refusal(label, [user]) is { } refused) return (null, refused);
                (token, var failure) = world.DumpKey(icsf, label);
                if (token is null) return (null, failure);
            }

            var number = ++world._layers;
            using var key = LayerKeys.Of(world._seed, rsa is { } name ? new DataLayer(DataLayerKind.RsaKey, name.Text) : Known, number);
            var around = new DumpLayer(rsa, token?.Pair, LayerKeys.Icv(world._seed, number), token is null ? null : LayerKeys.Pair(world._seed, token.Pair).Wrap(key), image.Around);
            return (image with { Bytes = image.Bytes.Encrypted(new ProtectedKey(key), AccessMethods.BlockSize, new BlockTweak(around.Icv, 0)), Around = around }, null);
        }

        public (StoredDataSet? Image, Failure? Failure) Decrypt(StoredDataSet dump, IReadOnlyList<User> users)
        {
            var around = dump.Around!;
            if (around.RsaLabel is not { } label)
            {
                using var made = LayerKeys.Of(world._seed, Known, number: 0);
                return (Opened(dump, made), null);
            }

            if (Refusal(label, users) is { } refused) return (null, refused);
            var (token, failure) = world.DumpKey(icsf, label, around.Pair);
            if (token is null) return (null, failure);
            if (!token.IsPrivate) return (null, new Failure(Cause.PrivateKeyMissing, label));
            using var key = LayerKeys.Pair(world._seed, token.Pair).Unwrap(around.Wrapped!);
            return key is null ? (null, new Failure(Cause.KeyValueDiffers, label)) : (Opened(dump, key), null);
        }

        /// <summary>What the profile of class CSFKEYS that covers a label says, before ICSF looks for the key; null where it lets one of the users in.</summary>
        private Failure? Refusal(KeyLabel label, IReadOnlyList<User> users)
        {
            if (users.Any(user => world.Racf.MayDump(user, label))) return null;
            transcript.Note("RACF", "check CSFKEYS", label.Text, $"{string.Join(", ", users)} may not use the key of the PKDS");
            return new Failure(Cause.NoKeyAccess, label);
        }

        private static StoredDataSet Opened(StoredDataSet dump, DataKey key) => dump with
        {
            Bytes = dump.Bytes.Decrypted(new ProtectedKey(key), AccessMethods.BlockSize, new BlockTweak(dump.Around!.Icv, 0)), Around = dump.Around.Within,
        };
    }
}
