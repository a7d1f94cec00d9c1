using RiskPlanner.Emulator.Access;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// DFSMSdss DUMP with RSA(label) or KEYPASSWORD, and its RESTORE: blocks are moved as in any dump, and the dump as a whole is encrypted once more, also where the
/// data set is in clear. A restore takes the label that the dump names where none is said (seed 000; z/OS facts, 1.6).
/// </summary>
internal sealed class EncryptedDump(string name, DumpEncryption encryption, BlockMover mover) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Failure? Copy(UtilityContext context, CopyOrder order) => mover.Move(context, $"DUMP {Keyword(order.RsaKeyLabel)}", order.Source, order.Target, order.TargetLabel,
        asDump: true, order.RunsAs, image => context.Dumps.Encrypt(image, encryption == DumpEncryption.Rsa ? order.RsaKeyLabel : null, User.NamedOr(order.RunsAs, User.StorageAdministrator)));

    /// <inheritdoc/>
    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var failure = mover.Move(context, $"RESTORE {Keyword(label: null)}", order.Copy, order.Target, order.TargetLabel, asDump: false,
            convert: dump => dump.Around is null ? (dump, null) : context.Dumps.Decrypt(dump, context.Recoverers));
        return failure is null ? (order.Target, null) : (null, failure);
    }

    private string Keyword(KeyLabel? label) => encryption == DumpEncryption.Rsa ? label is { } named ? $"RSA({named})" : "RSA" : "KEYPASSWORD";
}
