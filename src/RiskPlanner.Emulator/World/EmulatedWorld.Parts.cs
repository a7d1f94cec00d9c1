using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>The parts of an estate that are lost and restored as wholes, and the other ways to say which of several things a verb is about.</content>
internal sealed partial class EmulatedWorld
{
    /// <inheritdoc/>
    public Answer Lose(LostPart part, string name) => part switch
    {
        LostPart.Volume => LoseVolume(name),
        LostPart.Array => LoseArray(name),
        LostPart.TapeStore => LoseTapeStore(name),
        LostPart.Site => LoseSite(name),
        LostPart.Ckds => LoseCkds(name),
        LostPart.CkdsCopy => LoseCkdsCopy(name),
        LostPart.SecurityDataBase => LoseSecurityDataBase(name),
        LostPart.Catalog => LoseCatalog(name),
        LostPart.Inventory => LoseInventory(name),
        LostPart.KeyParts => LoseKeyParts(name),
        LostPart.KeyHolder => LoseKeyHolder(name),
        LostPart.Repository => LoseRepository(name),
        LostPart.KeyServer => LoseKeyServer(name),
        LostPart.ManagerKey => LoseManagerKey(name),
        LostPart.ManagerBackup => LoseManagerBackup(name),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Nothing that can be lost."),
    };

    /// <inheritdoc/>
    public Answer Restore(RestoredPart part, string name) => part switch
    {
        RestoredPart.SecurityDataBase => RestoreSecurityDataBase(name),
        RestoredPart.Catalog => RestoreCatalog(name),
        RestoredPart.Inventory => RestoreInventory(name),
        RestoredPart.Repository => RestoreRepository(name),
        RestoredPart.KeyServer => RestoreKeyServer(name),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Nothing that is restored."),
    };

    /// <inheritdoc/>
    public Answer ChangeMasterKey(string keyStore, MasterKeyType type) => type switch
    {
        MasterKeyType.Aes => ChangeAesMasterKey(keyStore),
        MasterKeyType.Des => ChangeDesMasterKey(keyStore),
        _ => ChangePkaMasterKey(keyStore, type),
    };

    /// <inheritdoc/>
    public Answer RestoreKey(string sysplex, KeySource source, KeyLabel label) => source switch
    {
        KeySource.Copy copy => RestoreKeyFromCopy(sysplex, copy.Name, label),
        KeySource.CopyThroughSpareDomain copy => RestoreKeyThroughSpareDomain(sysplex, copy.Name, label),
        KeySource.Storage storage => RestoreKeyFromStorage(sysplex, storage.Sysplex, label),
        KeySource.Repository repository => RestoreKeyFromRepository(sysplex, repository.KeyManager, label, repository.Back),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Nothing that a record is put back from."),
    };
}
