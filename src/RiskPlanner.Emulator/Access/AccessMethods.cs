using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// QSAM, BSAM and VSAM: what programs read and write data sets through, encrypting and decrypting under the label in the
/// encryption cell (z/OS facts, 1.5 and 8.2). Access is checked at OPEN. For one thread.
/// </summary>
internal sealed class AccessMethods(StorageSystem storage, Racf racf)
{
    private readonly KnownContents _contents = new();
    private ImmutableDictionary<CopyAddress, HeldOpen> _held = ImmutableDictionary<CopyAddress, HeldOpen>.Empty;

    /// <summary>Bytes in a block: half a 3390 track, the optimum that SMS chooses for blocked data sets.</summary>
    public const int BlockSize = 27_998;

    /// <summary>The same with what applications keep open, on the storage of another world.</summary>
    public AccessMethods Fork(StorageSystem other, Racf others) => new(other, others) { _held = _held };

    /// <summary>What the application of a sysplex keeps open of a data set; null where it does not.</summary>
    public HeldOpen? HeldBy(string sysplex, CopyAddress address) => _held.TryGetValue(address, out var held) && held.Sysplex == sysplex ? held : null;

    /// <summary>Whether an application keeps a data set open.</summary>
    public bool IsHeld(CopyAddress address) => _held.ContainsKey(address);

    /// <summary>Opens a data set anew for update, for an application that keeps it open; null when that was done.</summary>
    public Failure? Hold(Transcript transcript, string sysplex, Icsf icsf, User user, CopyAddress address)
    {
        Release(address);
        var (dataSet, failure) = Locate(transcript, user, address, forUpdate: true);
        if (dataSet is null) return failure;
        ProtectedKey? key = null;
        if (dataSet.Cell is { } cell)
        {
            (key, var refused) = OpenKey(transcript, icsf, user, dataSet.Organisation, cell.Label, KeyUse.Encrypt);
            if (key is null) return refused;
            if (!IsTheKeyOf(transcript, cell, key)) return new Failure(Cause.KeyValueDiffers, cell.Label);
        }

        _held = _held.SetItem(address, new HeldOpen(sysplex, key));
        return null;
    }

    /// <summary>A data set is closed.</summary>
    public void Release(CopyAddress address) => _held = _held.Remove(address);

    /// <summary>Everything is closed that applications of a sysplex keep open.</summary>
    public void ReleaseAll(string sysplex) => _held = _held.RemoveRange(_held.Where(entry => entry.Value.Sysplex == sysplex).Select(entry => entry.Key));

    /// <summary>Reads a data set to its end; exactly one of the results is null.</summary>
    /// <param name="transcript">What is observed.</param>
    /// <param name="icsf">ICSF of the system.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="address">The data set.</param>
    /// <param name="held">What its holder keeps open of it; null for an OPEN.</param>
    public (StoredBytes? Content, Failure? Failure) Read(Transcript transcript, Icsf icsf, User user, CopyAddress address, HeldOpen? held = null)
    {
        var (located, failure) = Locate(transcript, user, address, isHeld: held is not null);
        if (located is null) return (null, failure);
        var (dataSet, refused) = Load(transcript, address.Medium, located);
        if (dataSet is null) return (null, refused);
        if (dataSet.IsDump || dataSet.Around is not null) return (null, new Failure(Cause.DataSetIsDump));
        if (dataSet.Cell is not { } cell)
        {
            transcript.Note(Name(dataSet), "read", address.ToString(), "content is in clear, no key is needed");
            return (dataSet.Bytes, null);
        }

        var (key, keyFailure) = held?.Key is { } kept ? (kept, null) : OpenKey(transcript, icsf, user, dataSet.Organisation, cell.Label, KeyUse.Decrypt);
        if (key is null) return (null, keyFailure);
        if (!IsTheKeyOf(transcript, cell, key)) return (null, new Failure(icsf.WhyAnother(cell.Label, cell.VerificationValue), cell.Label));

        var clear = _contents.Shared(dataSet.Bytes.Decrypted(key, BlockSize, new BlockTweak(cell.Icv, 0)));
        transcript.Note(Name(dataSet), "read and decrypt", address.ToString(), $"{Blocks(clear.Length)} through CPACF");
        return (clear, null);
    }

    /// <summary>Allocates a data set, under a label or in clear, and writes it; null when that was done.</summary>
    public Failure? WriteNew(
        Transcript transcript, Icsf icsf, User user, CopyAddress address, DataSetOrganisation organisation, KeyLabel? label, StoredBytes clear)
    {
        var medium = storage.Medium(address.Medium);
        if (medium.IsLost) return Lost(transcript, address);
        if (!MayHandle(transcript, user, address.Name, forUpdate: true)) return new Failure(Cause.NoDataSetAccess);
        return Write(transcript, icsf, user, medium, label, cell: null, new StoredDataSet { Name = address.Name, Organisation = organisation, Bytes = _contents.Shared(clear) });
    }

    /// <summary>Writes other content into a data set, under the encryption cell that it has; null when that was done.</summary>
    public Failure? Rewrite(Transcript transcript, Icsf icsf, User user, CopyAddress address, StoredBytes clear, HeldOpen? held = null)
    {
        var (dataSet, failure) = Locate(transcript, user, address, forUpdate: true, isHeld: held is not null);
        if (dataSet is null) return failure;
        return Write(transcript, icsf, user, storage.Medium(address.Medium), dataSet.Cell?.Label, dataSet.Cell, dataSet with { Bytes = _contents.Shared(clear) }, held?.Key);
    }

    /// <summary>Finds a data set as OPEN does: authority, catalog, medium.</summary>
    /// <param name="transcript">What is observed.</param>
    /// <param name="user">Who opens it.</param>
    /// <param name="address">The data set.</param>
    /// <param name="forUpdate">Whether it is opened for output.</param>
    /// <param name="isHeld">Whether it is open already, so that nobody asks for authority.</param>
    public (StoredDataSet? DataSet, Failure? Failure) Locate(Transcript transcript, User user, CopyAddress address, bool forUpdate = false, bool isHeld = false)
    {
        if (!isHeld && !MayHandle(transcript, user, address.Name, forUpdate)) return (null, new Failure(Cause.NoDataSetAccess));
        var medium = storage.Medium(address.Medium);
        if (medium.HasLost(address.Name)) return (null, Lost(transcript, address));
        if (medium.Lock?.Failure is { } locked) return (null, locked);
        var (dataSet, entry) = (medium.Find(address.Name), storage.CatalogEntry(address.Name));
        if (dataSet is not null && entry == address.Medium)
        {
            transcript.Note("Catalog", "locate", address.Name.Text,
                dataSet.Cell is { } cell ? $"on {address.Medium}, key label {cell.Label}" : $"on {address.Medium}, not encrypted");
            return (dataSet, null);
        }

        if (dataSet is not null && entry is null)
        {
            transcript.Note("Catalog", "locate", address.Name.Text, $"not found, though {address.Medium} holds it");
            return (null, new Failure(Cause.NotCataloged));
        }

        transcript.Note("Catalog", "locate", address.Name.Text, "not found");
        return (null, new Failure(Cause.DataSetNotFound));
    }

    /// <summary>What the drive hands over of a data set. Exactly one of the results is null.</summary>
    public (StoredDataSet? Read, Failure? Failure) Load(Transcript transcript, string medium, StoredDataSet dataSet)
    {
        var (read, failure) = StorageSystem.Load(storage.Medium(medium), dataSet);
        if (failure is not null) NoteDrive(transcript, medium, failure);
        else if (dataSet.Cartridge is not null) transcript.Note("Drive", "decrypt cartridge", medium, "the key server handed out its key");
        return (read, failure);
    }

    /// <summary>Writes blocks that are moved from elsewhere, stamp included; null when that was done.</summary>
    public Failure? Store(Transcript transcript, Medium medium, StoredDataSet dataSet) =>
        Noted(transcript, medium, storage.Write(medium, dataSet));

    private Failure? StoreContent(Transcript transcript, Medium medium, StoredDataSet dataSet) =>
        Noted(transcript, medium, storage.WriteContent(medium, dataSet));

    private static Failure? Noted(Transcript transcript, Medium medium, Failure? failure)
    {
        if (failure is not null) NoteDrive(transcript, medium.Name, failure);
        else if (medium.Drive is not null) transcript.Note("Drive", "encrypt cartridge", medium.Name, "with a data key that the key server made");
        return failure;
    }

    /// <summary>Gets the key under a label for a user. Exactly one of the results is null.</summary>
    public (ProtectedKey? Key, Failure? Failure) OpenKey(
        Transcript transcript, Icsf icsf, User user, DataSetOrganisation? organisation, KeyLabel label, KeyUse use)
    {
        if (!racf.MayUse(user, label))
            return Refuse(Cause.NoKeyAccess, $"{user} has no READ");
        if (!racf.MayLeaveForCpacf(label))
            return Refuse(Cause.KeyNotForCpacf, "no profile with SYMCPACFWRAP(YES) and SYMCPACFRET(YES) covers it");
        transcript.Note("RACF", "check CSFKEYS", label.Text, $"{user} may use the key");
        var (key, cause) = icsf.Protect(label, storage.Now, use);
        if (cause is { } failed) return Refuse(failed, "no key is handed out");
        transcript.Note("ICSF", "CSNBKRR2", label.Text, "key handed to CPACF as a protected key", icsf.IsArchived(label) ? ArchivedUse(icsf) : "");
        return (key, null);

        (ProtectedKey?, Failure?) Refuse(Cause cause, string result)
        {
            var actor = cause is Cause.NoKeyAccess or Cause.KeyNotForCpacf ? "RACF" : "ICSF";
            transcript.Note(actor, "get key", label.Text, result, OpenMessage.For(organisation, cause));
            return (null, new Failure(cause, label));
        }
    }

    private Failure? Write(
        Transcript transcript, Icsf icsf, User user, Medium medium, KeyLabel? label, EncryptionCell? cell, StoredDataSet plain, ProtectedKey? held = null)
    {
        var address = new CopyAddress(plain.Name, medium.Name);
        if (label is not { } named)
        {
            if (StoreContent(transcript, medium, plain with { Cell = null }) is { } unwritten) return unwritten;
            transcript.Note(Name(plain), "write", address.ToString(), $"{Blocks(plain.Bytes.Length)} in clear");
            return null;
        }

        var (key, failure) = held is not null ? (held, null) : OpenKey(transcript, icsf, user, plain.Organisation, named, KeyUse.Encrypt);
        if (key is null) return failure;
        // A data set has one key for its life: under another value it cannot be opened for output either (z/OS facts, 1.1).
        if (cell is not null && !IsTheKeyOf(transcript, cell, key)) return new Failure(icsf.WhyAnother(named, cell.VerificationValue), named);
        cell ??= new EncryptionCell(named, icsf.Card.NextIcv(), key.VerificationValue);
        var cipher = plain.Bytes.Encrypted(key, BlockSize, new BlockTweak(cell.Icv, 0));
        if (StoreContent(transcript, medium, plain with { Cell = cell, Bytes = cipher }) is { } refused) return refused;
        transcript.Note(Name(plain), "encrypt and write", address.ToString(), $"{Blocks(cipher.Length)} through CPACF under {named}");
        return null;
    }

    /// <summary>What is told where an archived key is handed out: RC 0 RSN D5F under the decrypt-only policy (z/OS facts, 1.7).</summary>
    private static string ArchivedUse(Icsf icsf) => icsf.Store.ArchivedKeys == ArchivedKeyPolicy.DecryptOnly ? "RC 0 RSN D5F" : "";

    private static bool IsTheKeyOf(Transcript transcript, EncryptionCell cell, ProtectedKey key)
    {
        if (key.VerificationValue == cell.VerificationValue) return true;
        transcript.Note("OPEN", "compare key with encryption cell", cell.Label.Text, "the key is not the one that encrypted the data set");
        return false;
    }

    private static void NoteDrive(Transcript transcript, string medium, Failure failure) =>
        transcript.Note("Drive", "ask key server", medium, failure.Words, "IOS000I ...ENCRYPTION FAILURE");

    /// <summary>Whether a user may allocate a data set under a name and write it.</summary>
    public bool MayWrite(Transcript transcript, User user, DataSetName name) => MayHandle(transcript, user, name, forUpdate: true);

    private bool MayHandle(Transcript transcript, User user, DataSetName name, bool forUpdate)
    {
        var allowed = forUpdate ? racf.MayUpdate(user, name) : racf.MayRead(user, name);
        transcript.Note("RACF", "check DATASET", name.Text, allowed ? $"{user} may handle it" : $"{user} has no access");
        return allowed;
    }

    private static Failure Lost(Transcript transcript, CopyAddress address)
    {
        transcript.Note("I/O", "start", address.Medium, "the medium is lost");
        return new Failure(Cause.MediumLost);
    }

    private static string Name(StoredDataSet dataSet) => dataSet.Organisation.IsVsam() ? "VSAM" : "QSAM";

    private static string Blocks(int bytes)
    {
        var blocks = (bytes + BlockSize - 1) / BlockSize;
        return blocks == 1 ? "1 block" : $"{blocks} blocks";
    }
}
