namespace RiskPlanner.Tls;

/// <summary>The suites that servers are asked for: all that are judged, but those with keys that were shared before, which need a key.</summary>
internal static class ProbeCandidates
{
    private static readonly string[] NeedMore = ["PSK", "KRB5", "SRP", "ECCPWD"];

    /// <summary>The suites of a version.</summary>
    public static IReadOnlyList<CipherSuite> Of(TlsVersion version) =>
        version == TlsVersion.Ssl2 ? CipherCatalogue.Ssl2 : [.. CipherCatalogue.All.Where(suite => suite.IsOf(version) && IsJudged(suite))];

    private static bool IsJudged(CipherSuite suite) =>
        !Array.Exists(NeedMore, word => suite.Name.Contains(word, StringComparison.Ordinal)) && suite.Code != 0
        && (suite.Name.Contains("_AES_", StringComparison.Ordinal) || suite.Name.Contains("CHACHA20", StringComparison.Ordinal) || suite.Name.Contains("CAMELLIA", StringComparison.Ordinal)
            || suite.HasAny(CipherTraits.NoEncryption | CipherTraits.Rc2 | CipherTraits.Rc4 | CipherTraits.Des | CipherTraits.TripleDes | CipherTraits.Anonymous));
}
