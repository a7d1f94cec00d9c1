namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The rules of symbolic worlds that a mistake would be easy in, as data. Production has one set; tests put a wrong one in to
/// prove that the agreement with the emulator would notice. Immutable, shared between threads.
/// </summary>
internal sealed record SymbolicRules
{
    /// <summary>The rules that hold on z/OS.</summary>
    public static SymbolicRules Faithful { get; } = new();

    /// <summary>What each utility does, by name.</summary>
    public IReadOnlyDictionary<string, UtilityEffect> Utilities { get; init; } = UtilityEffects.ByName;

    /// <summary>How many master keys OLD holds (seed paper, section 6.2.4: one).</summary>
    public int OldGenerations { get; init; } = 1;

    /// <summary>Whether labels that one KGUP statement made hold one value (z/OS facts, 2.2).</summary>
    public bool TwinsShareTheirValue { get; init; } = true;

    /// <summary>Whether a CKDS whose header is under OLD can be made live as a whole: it cannot (z/OS facts, 2.6).</summary>
    public bool OldActivatesCkds { get; init; }

    /// <summary>Whether the end of its validity stops a key, decryption included (z/OS facts, 2.3).</summary>
    public bool ValidityEnds { get; init; } = true;

    /// <summary>Whether archived keys decrypt under the decrypt-only policy.</summary>
    public bool ArchivedKeysDecrypt { get; init; } = true;

    /// <summary>Whether a data set can be opened for output only with the value that encrypted it (z/OS facts, 1.1).</summary>
    public bool DataSetsKeepTheirValue { get; init; } = true;

    /// <summary>Whether overwriting everything online reaches cartridges that were carried away: it does not.</summary>
    public bool RansomwareReachesVaults { get; init; }

    /// <summary>Whether a replaced coprocessor has an empty OLD register (z/OS facts, 8.6).</summary>
    public bool ReplacementEmptiesOld { get; init; } = true;

    /// <summary>Whether what KGUP deletes on disk stays usable in storage until a refresh (z/OS facts, 2.2).</summary>
    public bool StorageHidesDiskChanges { get; init; } = true;

    /// <summary>Whether what KGUP adds on disk is not found in storage until a refresh (z/OS facts, 2.2).</summary>
    public bool AdditionsNeedRefresh { get; init; } = true;

    /// <summary>Whether an update of one system reaches the storage of others only where both share updates (z/OS facts 2, F10).</summary>
    public bool UpdatesNeedSharing { get; init; } = true;

    /// <summary>Whether a copy of a CKDS that is put over another one takes away what only that one had.</summary>
    public bool CopiesReplaceTheWholeCkds { get; init; } = true;

    /// <summary>Whether a mirror of a CKDS brings losses through the I/O path over too.</summary>
    public bool MirrorsBringLossesOver { get; init; } = true;

    /// <summary>Whether a label that is added again after it was deleted has another value than before.</summary>
    public bool AddedKeysAreNew { get; init; } = true;

    /// <summary>Whether copies from before a key was made lack it.</summary>
    public bool CopiesLackWhatIsYounger { get; init; } = true;

    /// <summary>Whether one label is one value in every key store that has it.</summary>
    public bool CarriedKeysKeepTheirValue { get; init; } = true;

    /// <summary>Whether a repository keeps values apart from master keys (z/OS facts, 5.1).</summary>
    public bool RepositoriesOutliveMasterKeys { get; init; } = true;

    /// <summary>Whether smart cards can be used in their zone only.</summary>
    public bool SmartCardsHaveZones { get; init; } = true;

    /// <summary>Whether the patterns in the header of the PKDS have to match too before a coprocessor is active (z/OS facts, 2.4).</summary>
    public bool PkdsIsChecked { get; init; } = true;

    /// <summary>Whether a DES pattern in the header of the CKDS has to match too before a coprocessor is active (z/OS facts 2, 5).</summary>
    public bool DesIsChecked { get; init; } = true;

    /// <summary>
    /// Whether the second instance of a tape key server holds those keys only that it was given (seed 002, "Process for
    /// establishing backup key server").
    /// </summary>
    public bool KeyServersHoldWhatTheyWereGiven { get; init; } = true;

    /// <summary>Whether a cartridge whose own wrapped key is spoilt is opened by no private key.</summary>
    public bool CartridgesHoldTheirKey { get; init; } = true;

    /// <summary>Whether backups of a tape key server's key store outlive the loss of a private key at its instances.</summary>
    public bool BackupsKeepPrivateKeys { get; init; } = true;

    /// <summary>Whether a dump under RSA() is restored only where the private key is in the PKDS (seed 000; z/OS facts, 1.6).</summary>
    public bool DumpsNeedTheirPrivateKey { get; init; } = true;

    /// <summary>Whether profiles of CSFKEYS are asked about RSA keys of the PKDS as about data set keys.</summary>
    public bool ProfilesDecideOfDumps { get; init; } = true;

    /// <summary>Whether a backup of a tape key server's key store is of use only with its master key (z/OS facts, 5.2).</summary>
    public bool BackupsNeedTheMasterKey { get; init; } = true;

    /// <summary>Whether a repository under dual control destroys a key only when a second person asks for it (z/OS facts, 5.1).</summary>
    public bool DestructionNeedsTwo { get; init; } = true;

    /// <summary>Whether a change of a repository's recovery key makes good for a former one that was lost.</summary>
    public bool RecoveryKeysAreRenewed { get; init; } = true;

    /// <summary>Whether a backup of a repository's data base has what that had then, and nothing younger.</summary>
    public bool BackupsOfRepositoriesAreOld { get; init; } = true;

    /// <summary>Whether a rekeying leaves cartridges as they are that were carried elsewhere.</summary>
    public bool CarriedCartridgesKeepTheirLabels { get; init; } = true;

    /// <summary>Whether a disk array that was switched on and not served stays locked.</summary>
    public bool ArraysStayLocked { get; init; } = true;

    /// <summary>Whether what is found through an inventory is not found without it (z/OS facts, part 2, F6).</summary>
    public bool InventoriesAreNeeded { get; init; } = true;

    /// <summary>Whether a backup of an inventory has on record what the inventory had then, and nothing younger.</summary>
    public bool BackupsOfInventoriesAreOld { get; init; } = true;

    /// <summary>Whether a master key is entered from a set of key parts only while all its holders give theirs (dual control).</summary>
    public bool SetsNeedAllHolders { get; init; } = true;

    /// <summary>Whether a cartridge that was carried to another site has to be fetched before it can be read.</summary>
    public bool CartridgesAreFetched { get; init; } = true;

    /// <summary>Whether who keeps a data set open keeps its key until the next OPEN (z/OS facts, 8.8).</summary>
    public bool HoldersKeepTheirKey { get; init; } = true;

    /// <summary>Whether what is kept open cannot be deleted (IEC614I, scratch status 7).</summary>
    public bool HeldIsNotDeleted { get; init; } = true;

    /// <summary>Whether DATAKEY of a RACF profile outranks what a job asks for (z/OS facts, 1.3).</summary>
    public bool ProfilesOutrankJobs { get; init; } = true;

    /// <summary>Whether RACF profiles decide what the users may do whom the plan names.</summary>
    public bool ProfilesDecide { get; init; } = true;

    /// <summary>Whether a key that no profile covers, in a plan with such profiles, is not wrapped for CPACF (z/OS facts 2, 5).</summary>
    public bool KeysNeedAProfile { get; init; } = true;

    /// <summary>Whether REPRO needs the keys between data sets of unlike organisations (z/OS facts, 1.6).</summary>
    public bool UnlikeTypesNeedKeys { get; init; } = true;

    /// <summary>Whether a cartridge that was carried elsewhere outlives its store.</summary>
    public bool CarriedCartridgesOutliveTheirStore { get; init; } = true;
}
