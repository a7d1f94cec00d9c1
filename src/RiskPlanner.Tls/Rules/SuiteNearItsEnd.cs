namespace RiskPlanner.Tls;

/// <summary>RT0012: no suite is in its last year by the profile.</summary>
internal sealed class SuiteNearItsEnd : SuiteRule
{
    public override string Id => "RT0012";

    public override string Title => "No cipher suite is in the last year of its use by the profile.";

    public override TlsSeverity Severity => TlsSeverity.Note;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => world.Profile.Of(suite)?.Until == world.Question.Today.Year;

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => $"{world.Profile.Title} allows it until the end of {world.Profile.Of(suite)!.Until}.";
}
