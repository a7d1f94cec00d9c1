using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.World;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>The system that a utility runs on.</summary>
/// <param name="Transcript">Where it notes what it does.</param>
/// <param name="Storage">The media and the catalog.</param>
/// <param name="Access">The access methods.</param>
/// <param name="Icsf">ICSF of the sysplex that runs it.</param>
/// <param name="EncryptsTape">Whether access methods encrypt tape on that sysplex now.</param>
/// <param name="CopiesLikeEncrypted">Whether REPRO copies between like encrypted data sets without the key on that sysplex now.</param>
internal sealed record UtilityContext(
    Transcript Transcript, StorageSystem Storage, AccessMethods Access, Icsf Icsf, bool EncryptsTape, bool CopiesLikeEncrypted);
