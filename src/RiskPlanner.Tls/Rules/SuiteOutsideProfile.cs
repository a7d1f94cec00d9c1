namespace RiskPlanner.Tls;

/// <summary>RT0011: the profile allows every suite. Silent where another rule says more.</summary>
internal sealed class SuiteOutsideProfile : SuiteRule
{
    private static readonly SuiteRule[] Others = [new NothingEncrypted(), new ExportCipher(), new Rc4Cipher(), new DesCipher(), new TripleDesCipher(), new Md5Cipher(), new NoForwardSecrecy()];

    public override string Id => "RT0011";

    public override string Title => "The profile allows every cipher suite.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    public override bool Concerns(CipherSuite suite, TlsWorld world) =>
        !world.Profile.Allows(suite, world.Question.Today) && !Array.Exists(Others, rule => rule.Concerns(suite, world));

    protected override string WhyNot(CipherSuite suite, TlsWorld world) => world.Profile.Of(suite) is { Until: { } until }
        ? $"{world.Profile.Title} allowed it until the end of {until}."
        : $"{world.Profile.Title} does not list it.";
}
