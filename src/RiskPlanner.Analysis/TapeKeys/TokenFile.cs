namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>A file: a certificate's key pair, a private key, or the keys of a group, and never two of them. Immutable.</summary>
/// <param name="Certificate">The pair of a certificate.</param>
/// <param name="PrivateKey">A private key.</param>
/// <param name="Group">The keys of a group, by name.</param>
internal sealed record TokenFile(int? Certificate = null, WrappedToken? PrivateKey = null, IReadOnlyList<(string Alias, WrappedToken Key)>? Group = null);
