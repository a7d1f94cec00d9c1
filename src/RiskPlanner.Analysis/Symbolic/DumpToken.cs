using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>What DFSMSdss put around a dump when it encrypted it as a whole. Immutable.</summary>
/// <param name="RsaLabel">The PKDS label of RSA(); null for KEYPASSWORD.</param>
/// <param name="KeyStore">The key store whose PKDS has the pair.</param>
/// <param name="Number">Its number in the world: each dump has a key, or at least bytes, of its own.</param>
/// <param name="Within">What lay around it already, where a dump was dumped; null else.</param>
internal sealed record DumpToken(KeyLabel? RsaLabel, string KeyStore, long Number, DumpToken? Within);
