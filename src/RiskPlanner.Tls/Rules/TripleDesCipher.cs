namespace RiskPlanner.Tls;

/// <summary>RT0008: no suite has Triple DES that the profile does not allow.</summary>
internal sealed class TripleDesCipher : SuiteRule
{
    public override string Id => "RT0008";

    public override string Title => "No cipher suite has Triple DES.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.TripleDes) && !world.Profile.Allows(suite, world.Question.Today);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => $"Triple DES has blocks of 64 bits, which repeat in long sessions, and {world.Profile.Title} does not allow it.";
}
