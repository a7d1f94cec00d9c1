using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What key administrators do. A CKDS copy is named by the plan's story, such as <c>CKDS1.COPY0001</c>.</summary>
public interface IKeyWorld
{
    /// <summary>Generates a key in the coprocessor of a sysplex and stores it under a label.</summary>
    Answer GenerateKey(string sysplex, KeyLabel label);

    /// <summary>
    /// Adds the record of a label that the plan has in a key store, with what the plan says of it; refused where the label is there
    /// already. Users are permitted as they are.
    /// </summary>
    /// <param name="keyStore">The key store.</param>
    /// <param name="label">The label.</param>
    /// <param name="isPlanned">
    /// Whether it is made as the plan says: a twin with the value of its twin, and a key that another key store has with the value from
    /// there. Otherwise it gets a value of its own, whatever was under the label before.
    /// </param>
    Answer AddKeyRecord(string keyStore, KeyLabel label, bool isPlanned);

    /// <summary>
    /// Gives a label a new value, generated in the coprocessor of the first member that is up; dates and flags of the record
    /// stay. Data sets written before cannot be opened under the label any more (z/OS facts, 1.4).
    /// </summary>
    Answer RenewKey(string keyStore, KeyLabel label);

    /// <summary>Archives a key record, unless it carries the flag that forbids it (reason code 3328).</summary>
    Answer ArchiveKeyRecord(string keyStore, KeyLabel label);

    /// <summary>Recalls an archived key record.</summary>
    Answer RecallKeyRecord(string keyStore, KeyLabel label);

    /// <summary>
    /// Changes a master key of a key store in every active coprocessor: new parts, re-encipherment, activation. Of the AES master key NEW becomes CURRENT, CURRENT becomes
    /// OLD, what was OLD is gone, and CKDS copies stay under the master key of their day. Of the DES master key the CKDS has the pattern in its header from then on; no data set
    /// key is under it: records stay as they are. Of the RSA and the ECC master key the PKDS is re-enciphered and has the pattern in its header.
    /// </summary>
    Answer ChangeMasterKey(string keyStore, MasterKeyType type);

    /// <summary>
    /// Changes the recovery key of a repository of which an instance stands with its data base: the new one is kept where the plan says, if that site stands, and a backup of the data base is
    /// made under it.
    /// </summary>
    Answer ChangeRecoveryKey(string keyManager);

    /// <summary>
    /// Backs the data base of a repository up, of which an instance stands with it, on its medium where the plan names one (<see cref="KeyManager.BackupOn"/>): the backup has what the
    /// repository has now, and takes the place of the one before.
    /// </summary>
    Answer BackUpRepository(string keyManager);

    /// <summary>
    /// Brings a key store up to date from the one that it follows (<see cref="KeyStore.Follows"/>): by a copy, by its mirror, or from
    /// a repository. By copy and mirror its systems set a newer master key that is ready in NEW (AUTOSET) before they refresh. A mirror
    /// that was split, by a lost site or by somebody who works with the other side, brings nothing over.
    /// </summary>
    /// <param name="keyStore">The key store that follows.</param>
    /// <param name="refresh">Whether systems there read it into storage; a copy and a repository always do.</param>
    Answer FollowKeyStore(string keyStore, bool refresh);

    /// <summary>Takes a copy of the live CKDS, records wrapped as they are, and puts it at a site.</summary>
    /// <param name="keyStore">The key store.</param>
    /// <param name="copy">The name of the copy.</param>
    /// <param name="site">Where it lies.</param>
    /// <param name="on">The medium that it is written to; null where nothing is known of it.</param>
    Answer CopyCkds(string keyStore, string copy, string site, string? on = null);

    /// <summary>
    /// Saves the key records that the in-storage CKDS of a sysplex holds, read one by one (CSNBKRR2), as a copy at a site: where the data set on
    /// disk is lost, they are nowhere else (z/OS facts, 2.2). Needs a key service that is up.
    /// </summary>
    Answer CopyStorage(string sysplex, string copy, string site);

    /// <summary>Deletes a CKDS copy whose retention has ended.</summary>
    Answer DiscardCkdsCopy(string copy);

    /// <summary>Whether the key service of a sysplex is up: a live CKDS, and registers that match its header and that of the PKDS.</summary>
    Answer ProbeKeyService(string sysplex);

    /// <summary>Whether the coprocessor of a sysplex holds an AES master key, whichever it is, and the DES one of the CKDS header and the RSA and ECC ones of the PKDS header.</summary>
    Answer ProbeMasterKey(string sysplex);

    /// <summary>
    /// Whether the key under a label can be used now by a role to encrypt; to decrypt, an archived key may still serve
    /// (<see cref="ArchivedKeyPolicy"/>).
    /// </summary>
    /// <param name="sysplex">The sysplex.</param>
    /// <param name="role">The role.</param>
    /// <param name="label">The label.</param>
    /// <param name="user">Who runs the application or the backup job; null where nobody is named, and for recoverers, whom the plan names.</param>
    Answer ProbeKey(string sysplex, Role role, KeyLabel label, string? user = null);

    /// <summary>
    /// Whether a user may delete a key record. By a callable service READ to the CSFKEYS profile is enough, unless it is given through DFSMS alone
    /// (<see cref="KeyProfile.OnlyForDataSets"/>) or levels of authority are checked (<see cref="KeyStore.KeyAuthorityLevels"/>); KGUP asks for the profile of the
    /// label only with <see cref="KeyStore.KgupKeyAuthority"/>, and refuses who has READ to CSFKGUP alone with <see cref="KeyStore.KgupVerbAuthority"/> (z/OS facts, 2.3).
    /// </summary>
    /// <param name="keyStore">The key store.</param>
    /// <param name="label">The label.</param>
    /// <param name="user">The user.</param>
    /// <param name="byKgup">Whether he does it by KGUP.</param>
    Answer ProbeDeletion(string keyStore, KeyLabel label, string user, bool byKgup);

    /// <summary>
    /// Enters the key parts of the current master key into an empty or wrong coprocessor, and those of the DES master key in the header of
    /// the CKDS and of the RSA and ECC master keys in the header of the PKDS where these are wrong; what can be reached is entered even where
    /// something else cannot.
    /// </summary>
    Answer EnterKeyParts(string sysplex);

    /// <summary>
    /// Makes a CKDS copy the live CKDS; needs the AES pattern of its header in CURRENT, and its DES pattern too, or key parts of that DES master key that can be
    /// entered: no coprocessor is active before they are.
    /// </summary>
    Answer ActivateCkdsCopy(string sysplex, string copy);

    /// <summary>
    /// Starts with an empty CKDS, under the master key that the coprocessor holds, or a new one where it holds none. Old keys do
    /// not come back by it, but single ones can be restored into it. Its DES pattern is that of what the coprocessor holds, if anything. A PKDS whose master keys the coprocessor lacks starts empty too.
    /// </summary>
    Answer InitialiseKeyService(string sysplex);

    /// <summary>Puts one key record back from somewhere else; fails where that has no such record, or none that can be used here.</summary>
    /// <param name="sysplex">The sysplex that does it.</param>
    /// <param name="source">Where from.</param>
    /// <param name="label">The label.</param>
    Answer RestoreKey(string sysplex, KeySource source, KeyLabel label);
}
