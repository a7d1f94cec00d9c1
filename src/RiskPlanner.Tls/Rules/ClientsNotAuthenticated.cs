namespace RiskPlanner.Tls;

/// <summary>RT0031: a key server asks clients who they are.</summary>
internal sealed class ClientsNotAuthenticated : TlsRule
{
    public override string Id => "RT0031";

    public override string Title => "A key server asks clients for certificates (clientauthentication is not 0).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from isklm in world.Isklm
        from property in isklm.Properties
        where property.Is(IsklmProperties.ClientAuthentication) && property.Says("0")
        select At(property.Origin, "Who connects need not prove who he is, and is served keys.", $"{IsklmProperties.ClientAuthentication}=2, and certificates of the drives in the truststore", ChangeText.Property(IsklmProperties.ClientAuthentication, "2"));
}
