namespace RiskPlanner.Tls;

/// <summary>RT0004: every suite encrypts, and somebody proves who he is.</summary>
internal sealed class NothingEncrypted : SuiteRule
{
    public override string Id => "RT0004";

    public override string Title => "Every cipher suite encrypts, and the server proves who it is.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.NoEncryption | CipherTraits.Anonymous);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) =>
        suite.HasAny(CipherTraits.NoEncryption) ? "it encrypts nothing." : "nobody proves who he is, so that anybody in between can read and change.";
}
