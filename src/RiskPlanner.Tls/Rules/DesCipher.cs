namespace RiskPlanner.Tls;

/// <summary>RT0007: no suite has DES.</summary>
internal sealed class DesCipher : SuiteRule
{
    public override string Id => "RT0007";

    public override string Title => "No cipher suite has DES.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.Des);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => "DES has keys of 56 bits, or fewer, which are found by trying (RFC 5469).";
}
