using NodaTime;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>The system that a utility runs on.</summary>
/// <param name="Transcript">Where it notes what it does.</param>
/// <param name="Storage">The media and the catalog.</param>
/// <param name="Access">The access methods.</param>
/// <param name="Allocation">What decides about labels of new data sets.</param>
/// <param name="Icsf">ICSF of the sysplex that runs it.</param>
/// <param name="Sysplex">The sysplex that runs it.</param>
/// <param name="Now">The time: levels change.</param>
/// <param name="Recoverers">Who recovers; at least one.</param>
/// <param name="Dumps">What DFSMSdss encrypts dumps with there.</param>
internal sealed record UtilityContext(Transcript Transcript, StorageSystem Storage, AccessMethods Access, Allocation Allocation, Icsf Icsf, Sysplex Sysplex, Instant Now, IReadOnlyList<User> Recoverers, IDumpCipher Dumps)
{
    /// <summary>Whether access methods encrypt tape there now.</summary>
    public bool EncryptsTape => Sysplex.EncryptsTapeAt(Now);

    /// <summary>Whether REPRO copies between like encrypted data sets of an organisation without the key there now.</summary>
    public bool CopiesLikeEncrypted(DataSetOrganisation organisation) => Sysplex.CopiesLikeEncryptedAt(Now, organisation);
}
