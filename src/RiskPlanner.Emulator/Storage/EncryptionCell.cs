using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// The encryption cell in the VVDS record of an encrypted data set: label, initial chaining value and key verification value
/// (z/OS facts, 1.4). It lies on the volume, beside the data; the key is nowhere in it. Immutable.
/// </summary>
/// <param name="Label">The key label.</param>
/// <param name="Icv">The data set's own 8 bytes, which make equal data differ between data sets.</param>
/// <param name="VerificationValue">By which the key that encrypted the data is recognised.</param>
internal sealed record EncryptionCell(KeyLabel Label, ulong Icv, KeyVerificationValue VerificationValue);
