namespace RiskPlanner.Tls;

/// <summary>A rule about each cipher suite for itself.</summary>
internal abstract class SuiteRule : TlsRule
{
    /// <summary>Whether it is about a suite.</summary>
    public abstract bool Concerns(CipherSuite suite, TlsWorld world);

    /// <summary>What is wrong about it, as a sentence.</summary>
    protected abstract string WhyNot(CipherSuite suite, TlsWorld world);

    /// <summary>What would be right.</summary>
    protected virtual string Expected(TlsWorld world) => $"suites of {world.Profile.Title}";

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from endpoint in world.Endpoints
        from setting in endpoint.Suites
        where Concerns(setting.Suite, world)
        select At(setting.Origin, $"{setting.Suite.Name} ({setting.Suite.CodeText}): {WhyNot(setting.Suite, world)}", Expected(world), ChangeText.Suites(endpoint, world));
}
