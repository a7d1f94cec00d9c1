using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What key administrators do.</content>
internal sealed partial class EmulatedWorld
{
    private const string Administrator = "KEYADMIN";

    /// <inheritdoc/>
    public Answer GenerateKey(string sysplex, KeyLabel label)
    {
        if (Standstill(sysplex, Administrator, "generate key", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        var transcript = new Transcript();
        if (icsf.Outage is { } outage)
            return transcript.Close(new Failure(outage, label), Administrator, "generate key", label.Text, "no coprocessor is active", message: Codes(outage));
        var record = Systems.NewRecord(icsf.Card, label);
        Icsf.Update(icsf.Store, Systems.ReachedFrom(icsf), ckds => ckds.With(record));
        foreach (var user in new[] { User.Application, User.Backup, User.Recoverer }) Racf.PermitKey(user, label);
        Racf.DefineKey(label, _plan.Users);
        return transcript.Close(null, Administrator, "generate key", label.Text, $"AES-256 key stored under master key {record.Token.MasterKeyPattern}");
    }

    /// <inheritdoc/>
    public Answer AddKeyRecord(string keyStore, KeyLabel label, bool isPlanned)
    {
        const string action = "add key record";
        var store = Systems.Stores[keyStore];
        if (Systems.MembersOf(store).FirstOrDefault(member => member.Outage is null) is not { } member)
            return new Transcript().Close(new Failure(Cause.KeyServiceDown, label), Administrator, action, label.Text, "no coprocessor is active");
        if (Systems.FindRecord(store, label) is not null) return Missed(action, label.Text, "the label is there already: ADD is refused");
        var definition = _plan.KeyIn(keyStore, label) ?? throw new ArgumentException("The plan has no such label there.", nameof(label));
        var known = isPlanned ? TwinOf(store, member, definition) ?? CarriedFor(member, definition) : null;
        var record = Systems.WithMetadata(known ?? Systems.NewRecord(member.Card, label), definition, _now) with { Label = label };
        Icsf.Update(store, Systems.ReachedFrom(member), ckds => ckds.With(record));
        Systems.Deposit(record with { Archived = false }, member.Card);
        return Did(Administrator, action, label.Text, known is null ? "a key of its own" : "the value that is under another label, or in another key store");
    }

    /// <summary>The key of the label that a key is the twin of, under CURRENT, where it is there and can be read.</summary>
    private KeyRecord? TwinOf(LiveKeyStore store, Icsf member, KeyDefinition key) =>
        key.SameValueAs is { } twin && Systems.FindRecord(store, twin) is { } record && member.Card.ReencipherToCurrent(record.Token) is { } token ? record with { Token = token } : null;

    /// <summary>The key that another key store has under the label, exported there and imported here.</summary>
    private KeyRecord? CarriedFor(Icsf member, KeyDefinition key)
    {
        if (key.OwnValue || key.SameValueAs is not null) return null;
        foreach (var other in _plan.KeyStoresWith(key.Label).Where(name => name != key.KeyStore).Select(name => Systems.Stores[name]))
        {
            if (Systems.MembersOf(other).FirstOrDefault(candidate => candidate.Outage is null) is not { } source || Systems.FindRecord(other, key.Label) is not { } record) continue;
            if (Systems.Carried(record, source.Card, member.Card) is { } carried) return carried;
        }

        return null;
    }

    /// <inheritdoc/>
    public Answer RenewKey(string keyStore, KeyLabel label)
    {
        var transcript = new Transcript();
        var store = Systems.Stores[keyStore];
        if (Systems.MembersOf(store).FirstOrDefault(member => member.Outage is null) is not { } member)
            return transcript.Close(new Failure(Cause.KeyServiceDown, label), Administrator, "generate new value", label.Text, "no coprocessor is active");
        if (Systems.FindRecord(store, label) is not { } record)
            return transcript.Close(new Failure(Cause.KeyNotFound, label), Administrator, "generate new value", label.Text, "there is no such record");
        var (token, fingerprint) = member.Card.GenerateKey();
        var renewed = record with { Token = token, Fingerprint = fingerprint };
        Icsf.Update(store, Systems.ReachedFrom(member), ckds => ckds.With(renewed));
        Systems.Deposit(renewed with { Archived = false }, member.Card);
        return transcript.Close(null, Administrator, "generate new value", label.Text, "the label has a new value; what was encrypted before needs the old one");
    }

    /// <inheritdoc/>
    public Answer ArchiveKeyRecord(string keyStore, KeyLabel label)
    {
        if (Systems.FindRecord(Systems.Stores[keyStore], label) is { ProhibitArchive: true })
        {
            return new Transcript().Close(new Failure(Cause.ArchivingProhibited, label), Administrator, "archive key record", label.Text,
                "the prohibit-archive flag is on", message: Codes(Cause.ArchivingProhibited));
        }

        return ChangeRecord(keyStore, label, "archive key record", (ckds, record) => ckds.With(record with { Archived = true }))
            ?? Struck("archive key record", label.Text, "Record status: Archived");
    }

    /// <inheritdoc/>
    public Answer RecallKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecordTo(keyStore, label, "recall key record", "no longer archived", record => record with { Archived = false }, Fate);

    private Answer ChangeAesMasterKey(string keyStore)
    {
        var transcript = new Transcript();
        var store = Systems.Stores[keyStore];
        var members = Systems.MembersOf(store).Where(member => member.Outage is null).ToList();
        if (members.Count == 0 || store.Disk is null)
            return transcript.Close(new Failure(Cause.KeyServiceDown), Administrator, "change master key", keyStore, "no coprocessor is active");

        var before = store.Disk.HeaderPattern;
        if (!members[0].Fits(store.Disk)) return NotThatOnDisk(transcript, members[0], "change master key", store);

        var parts = store.Safes.Aes.Next();
        foreach (var member in members) member.Card.Load(parts);
        transcript.Note(Administrator, "enter key parts", keyStore, $"NEW is full in {members.Count} domains");
        var pattern = MasterKey.FromParts(parts).Pattern;
        var reenciphered = store.Disk.Reencipher(pattern, members[0].Card.ReencipherToNew);
        transcript.Note("ICSF", "re-encipher CKDS", keyStore, $"{reenciphered.Count} records from {before} to {pattern}");
        foreach (var member in members) member.Card.Set();
        store.Replace(reenciphered, store.Safes.Aes.CurrentGeneration);
        foreach (var member in Systems.MembersOf(store)) member.Refresh();
        return transcript.Close(null, Administrator, "change master key", keyStore,
            $"generation {store.Generation}: CURRENT {pattern}, OLD {before}, what was OLD is gone");
    }

    /// <inheritdoc/>
    public Answer CopyCkds(string keyStore, string copy, string site, string? on = null)
    {
        var transcript = new Transcript();
        var store = Systems.Stores[keyStore];
        if (store.Disk is null)
            return transcript.Close(new Failure(Cause.CkdsLost), Administrator, "copy CKDS", copy, "there is no live CKDS");
        if (on is not null && Storage.Medium(on).IsLost)
            return transcript.Close(new Failure(Cause.MediumLost), Administrator, "copy CKDS", copy, $"{on} is lost");
        if (_lostSites.Contains(site))
            return transcript.Close(new Failure(Cause.CkdsCopyLost), Administrator, "copy CKDS", copy, $"nothing can be kept at {site} any more");
        _ckdsCopies = _ckdsCopies.SetItem(copy, new CkdsCopy(store.Disk, store.Generation, site, on));
        return transcript.Close(null, Administrator, "copy CKDS", copy,
            $"{store.Disk.Count} records under master key {store.Disk.HeaderPattern} (generation {store.Generation}), kept at {site}{(on is null ? "" : $" on {on}")}");
    }

    /// <inheritdoc/>
    public Answer CopyStorage(string sysplex, string copy, string site)
    {
        const string action = "save key records";
        if (Standstill(sysplex, Administrator, action, sysplex) is { } standstill) return standstill;
        var (icsf, transcript) = (Systems.Icsf[sysplex], new Transcript());
        if (icsf.Outage is { } outage) return transcript.Close(new Failure(outage), Administrator, action, copy, "no key service is up that could read them");
        if (_lostSites.Contains(site))
            return transcript.Close(new Failure(Cause.CkdsCopyLost), Administrator, action, copy, $"nothing can be kept at {site} any more");
        _ckdsCopies = _ckdsCopies.SetItem(copy, new CkdsCopy(icsf.InStorage!, icsf.Store.Safes.Aes.GenerationOf(icsf.Card.CurrentPattern!.Value), site));
        return transcript.Close(null, Administrator, action, copy, $"{icsf.InStorage!.Count} records in storage of {sysplex}, read by CSNBKRR2, kept at {site}");
    }

    /// <inheritdoc/>
    public Answer DiscardCkdsCopy(string copy)
    {
        var found = _ckdsCopies.ContainsKey(copy);
        _ckdsCopies = _ckdsCopies.Remove(copy);
        return new Transcript().Close(found ? null : new Failure(Cause.CkdsCopyLost), Administrator, "expire CKDS copy", copy,
            found ? "deleted" : "not there any more");
    }

    /// <inheritdoc/>
    public Answer ProbeKeyService(string sysplex)
    {
        if (Standstill(sysplex, Administrator, "ICSF coprocessor management", sysplex) is { } standstill) return standstill;
        var outage = Systems.Icsf[sysplex].Outage;
        return new Transcript().Close(outage is { } cause ? new Failure(cause) : null, Administrator, "ICSF coprocessor management", sysplex,
            outage switch
            {
                null => "Active",
                Cause.CkdsLost => "no CKDS",
                Cause.PkdsLost => "no PKDS",
                Cause.DesMasterKeyMismatch => "Master key incorrect: the DES pattern in the CKDS header is not in CURRENT",
                Cause.PkdsMismatch => "Master key incorrect: a pattern in the PKDS header is not in CURRENT",
                _ => Systems.Icsf[sysplex].Card.CurrentPattern is null ? "master key register is empty" : "Master key incorrect",
            });
    }

    /// <inheritdoc/>
    public Answer ProbeMasterKey(string sysplex)
    {
        if (Standstill(sysplex, Administrator, "look at master-key registers", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        var pattern = icsf.Card.CurrentPattern;
        Cause? lacking = pattern is null ? Cause.KeyServiceDown
            : !icsf.MatchesDes(icsf.Store.DesPattern) ? Cause.DesMasterKeyMismatch
            : icsf.Store.Pkds.Matches(icsf.Card) ? null : Cause.PkdsMismatch;
        return new Transcript().Close(lacking is { } cause ? new Failure(cause) : null, Administrator, "look at master-key registers", sysplex,
            pattern is null ? "CURRENT is empty" : lacking is null ? $"CURRENT is {pattern}" : $"CURRENT is {pattern}; {(lacking == Cause.PkdsMismatch ? "those of the PKDS are" : "the DES one is")} not in CURRENT");
    }

    /// <inheritdoc/>
    public Answer ProbeKey(string sysplex, Role role, KeyLabel label, string? user = null)
    {
        if (Hindrance(sysplex, Administrator, "test key", sysplex) is { } standstill) return standstill;
        var transcript = new Transcript();
        var users = user is null ? UsersOf(role) : [User.NamedOr(user, User.Of(role))];
        var (asked, failure) = OneOf.Several(users, one =>
        {
            var (_, refused) = Access.OpenKey(transcript, Systems.Icsf[sysplex], one, organisation: null, label, KeyUse.Encrypt);
            return ((one, refused), refused, 0);
        });
        return transcript.Close(failure, asked, "test key", label.Text, failure is null ? "the key can be used" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer ProbeDeletion(string keyStore, KeyLabel label, string user, bool byKgup)
    {
        const string action = "check CSFKEYS for deletion";
        if (_lostSecurity.Contains(keyStore)) return new Transcript().Close(new Failure(Cause.SecurityDataBaseLost), "RACF", action, label.Text, "the RACF data base is lost");
        var store = _plan.KeyStores.First(candidate => candidate.Name == keyStore);
        var allowed = byKgup
            ? !store.KgupVerbAuthority && (!store.KgupKeyAuthority || Racf.MayDelete(User.NamedOr(user, User.Intruder), label, store.KeyAuthorityLevels))
            : Racf.MayDelete(User.NamedOr(user, User.Intruder), label, store.KeyAuthorityLevels);
        return new Transcript().Close(allowed ? null : new Failure(Cause.NoKeyAccess, label), "RACF", action, label.Text, allowed ? $"{user} may delete it" : $"{user} may not delete it");
    }

    /// <inheritdoc/>
    public Answer EnterKeyParts(string sysplex)
    {
        if (Standstill(sysplex, Administrator, "enter key parts", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        var generation = icsf.Store.Generation;
        var transcript = new Transcript();
        var withoutDes = icsf.EnterDesParts();
        var withoutPkds = icsf.Store.Pkds.EnterInto(icsf.Card, icsf.TkeZones);
        if (icsf.Card.CurrentPattern is not { } current || icsf.Store.Safes.Aes.GenerationOf(current) != generation)
        {
            var (parts, cause) = icsf.Store.Safes.Aes.Find(generation, icsf.TkeZones);
            if (cause is { } missing) return NotEntered(missing, $"generation {generation} of the AES master key");
            icsf.Card.LoadAndSet(parts!);
        }

        // What it works with in storage stays where it could not work with the CKDS on disk.
        if (icsf.Store.Disk is { } disk && icsf.MatchesDes(disk.DesPattern)) icsf.Refresh();
        if (withoutDes is { } withoutParts) return NotEntered(withoutParts, "the DES master key in the CKDS header");
        if (withoutPkds is { } lacking) return NotEntered(lacking, "the RSA or ECC master key in the PKDS header");
        return transcript.Close(null, Administrator, "enter key parts", sysplex, $"CURRENT is {icsf.Card.CurrentPattern} (generation {generation})");

        Answer NotEntered(Cause cause, string what) =>
            transcript.Close(new Failure(cause), Administrator, "enter key parts", sysplex, $"no set of parts of {what} can be used: {new Failure(cause).Words}");
    }

    /// <inheritdoc/>
    public Answer ActivateCkdsCopy(string sysplex, string copy)
    {
        if (Standstill(sysplex, Administrator, "activate CKDS copy", sysplex) is { } standstill) return standstill;
        var transcript = new Transcript();
        var icsf = Systems.Icsf[sysplex];
        if (!_ckdsCopies.TryGetValue(copy, out var kept))
            return transcript.Close(new Failure(Cause.CkdsCopyLost), Administrator, "activate CKDS copy", copy, "the copy is lost");
        if (kept.Content.HeaderPattern != icsf.Card.CurrentPattern)
        {
            return transcript.Close(new Failure(Cause.MasterKeyUnknown), Administrator, "activate CKDS copy", copy,
                $"its header has {kept.Content.HeaderPattern}, CURRENT is {icsf.Card.CurrentPattern?.ToString() ?? "empty"}");
        }

        if (icsf.DesHindrance(kept.Content.DesPattern) is { } hindrance)
        {
            return transcript.Close(new Failure(Cause.DesMasterKeyMismatch), Administrator, "activate CKDS copy", copy,
                $"its header has the DES pattern {kept.Content.DesPattern}, CURRENT is {icsf.Card.Des.Current?.Pattern.ToString() ?? "empty"}: {new Failure(hindrance).Words}");
        }

        icsf.Store.Activate(kept.Content, kept.Generation, Systems.Sysplex(sysplex).Site);
        foreach (var member in Systems.MembersOf(icsf.Store)) member.Refresh();
        return transcript.Close(null, Administrator, "activate CKDS copy", copy, icsf.MatchesDes(kept.Content.DesPattern)
            ? $"live at {sysplex} with {kept.Content.Count} records"
            : $"on disk, with the DES pattern {kept.Content.DesPattern} in its header: live once the parts of that DES master key are entered");
    }

    /// <inheritdoc/>
    public Answer InitialiseKeyService(string sysplex)
    {
        if (Standstill(sysplex, Administrator, "initialise key service", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        // A master key that the card holds stays: tokens under it or under OLD can then still be restored one by one.
        var isNew = icsf.Card.CurrentPattern is null;
        if (isNew) icsf.Card.LoadAndSet(icsf.Store.Safes.Aes.Next());
        if (!icsf.Store.Pkds.Matches(icsf.Card)) icsf.Store.Pkds.Empty();
        if (icsf.LacksPkds) PutPkdsOnDisk(icsf.Store);
        icsf.Store.Activate(new Ckds(icsf.Card.CurrentPattern!.Value, icsf.Card.Des.Current?.Pattern), icsf.Store.Safes.Aes.GenerationOf(icsf.Card.CurrentPattern.Value), Systems.Sysplex(sysplex).Site);
        foreach (var member in Systems.MembersOf(icsf.Store)) member.Refresh();
        return new Transcript().Close(null, Administrator, "initialise key service", sysplex,
            $"empty CKDS under {(isNew ? "a new master key" : $"master key {icsf.Card.CurrentPattern}")}; earlier keys do not come back by it");
    }

    private static Answer NotThatOnDisk(Transcript transcript, Icsf member, string action, LiveKeyStore store)
    {
        var (disk, isAes) = (store.Disk!, member.Card.CurrentPattern == store.Disk!.HeaderPattern);
        return transcript.Close(new Failure(isAes ? Cause.DesMasterKeyMismatch : Cause.MasterKeyUnknown), Administrator, action, store.Name, isAes
            ? $"the CKDS on disk has the DES pattern {disk.DesPattern} in its header, CURRENT is {member.Card.Des.Current?.Pattern.ToString() ?? "empty"}"
            : $"the CKDS on disk has {disk.HeaderPattern} in its header, CURRENT is {member.Card.CurrentPattern}");
    }

    private static string Codes(Cause cause) => OpenMessage.For(organisation: null, cause);
}
