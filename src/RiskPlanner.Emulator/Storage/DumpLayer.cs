using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>What DFSMSdss put around a dump when it encrypted it as a whole, as the header of the dump says it. Immutable.</summary>
/// <param name="RsaLabel">The PKDS label of RSA(); null for KEYPASSWORD.</param>
/// <param name="Pair">The RSA key pair, as the header recognises it by its public key; null for KEYPASSWORD.</param>
/// <param name="Icv">Its own 8 bytes, which make equal data differ.</param>
/// <param name="Wrapped">The data key of the dump, wrapped under the RSA key; null for KEYPASSWORD, whose key is made of the password.</param>
/// <param name="Within">What lay around it already, where a dump was dumped; null else.</param>
internal sealed record DumpLayer(KeyLabel? RsaLabel, string? Pair, ulong Icv, KeyToken? Wrapped, DumpLayer? Within);
