namespace RiskPlanner.Tls;

/// <summary>RT0009: no suite authenticates by MD5.</summary>
internal sealed class Md5Cipher : SuiteRule
{
    public override string Id => "RT0009";

    public override string Title => "No cipher suite authenticates messages by MD5.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.Md5);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => "MD5 is broken.";
}
