namespace RiskPlanner.Tls;

/// <summary>RT0033: a key server does not offer every suite that Java has.</summary>
internal sealed class EverySuite : TlsRule
{
    public override string Id => "RT0033";

    public override string Title => "A key server does not offer every cipher suite that Java has (JSSE_ALL).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from isklm in world.Isklm
        let property = isklm.Of(IsklmProperties.CipherSuites)
        where property is not null && property.Says("JSSE_ALL")
        select At(property.Origin, "Every suite of the Java that is installed can be negotiated, the weak ones among them.", $"suites of {world.Profile.Title}",
            ChangeText.Property(IsklmProperties.CipherSuites, string.Join(',', world.Profile.SuitesOf(world.Question.Today).Select(suite => suite.Name))));
}
