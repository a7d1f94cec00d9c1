namespace RiskPlanner.Tls;

/// <summary>RT0006: no suite has RC4.</summary>
internal sealed class Rc4Cipher : SuiteRule
{
    public override string Id => "RT0006";

    public override string Title => "No cipher suite has RC4.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.Rc4);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => "RC4 gives away parts of what it encrypts; TLS must not negotiate it (RFC 7465).";
}
