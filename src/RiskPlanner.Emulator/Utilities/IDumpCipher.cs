using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>What DFSMSdss on a system encrypts dumps with, and decrypts them: host-based encryption, RSA(label) or KEYPASSWORD (z/OS facts, 1.6).</summary>
internal interface IDumpCipher
{
    /// <summary>Encrypts a dump as a whole. Exactly one of the results is null.</summary>
    /// <param name="image">What is dumped.</param>
    /// <param name="rsa">The PKDS label of RSA(); null for KEYPASSWORD.</param>
    /// <param name="user">Whom the job runs as.</param>
    (StoredDataSet? Dump, Failure? Failure) Encrypt(StoredDataSet image, KeyLabel? rsa, User user);

    /// <summary>Takes the outermost layer off a dump, with the key that its header asks for. Exactly one of the results is null.</summary>
    /// <param name="dump">A dump with something around it.</param>
    /// <param name="users">Who recovers: one of them has to be let use the key; at least one.</param>
    (StoredDataSet? Image, Failure? Failure) Decrypt(StoredDataSet dump, IReadOnlyList<User> users);
}
