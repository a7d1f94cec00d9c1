namespace RiskPlanner.Tls;

/// <summary>RT0010: every suite has forward secrecy, unless the profile allows one without.</summary>
internal sealed class NoForwardSecrecy : SuiteRule
{
    public override string Id => "RT0010";

    public override string Title => "Every cipher suite has forward secrecy.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    // What gives its sessions away at once has other rules.
    private const CipherTraits Worse = CipherTraits.NoEncryption | CipherTraits.Anonymous | CipherTraits.Export | CipherTraits.Rc2 | CipherTraits.Rc4 | CipherTraits.Des | CipherTraits.TripleDes | CipherTraits.Md5;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.NoForwardSecrecy) && !suite.HasAny(Worse) && !world.Profile.Allows(suite, world.Question.Today);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.RsaKeyExchange)
        ? "the client sends the secret under the server's RSA key: who gets that key later reads every session that was recorded."
        : "no key is made for the session alone: who gets the long-lived one later reads every session that was recorded.";

    protected override string Expected(TlsWorld world) => $"suites with ECDHE or DHE, of {world.Profile.Title}";
}
