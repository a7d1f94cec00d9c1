namespace RiskPlanner.Tls.Tests.Rules;

public class ClientCertificateNotAskedTests
{
    private const string Id = "RT0020";

    [Fact]
    public void A_password_that_may_be_left_out_means_a_certificate()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Server("SECURE_PASSWORD OPTIONAL")));

        Assert.Equal("SECURE_LOGIN       VERIFY_USER", finding.Change);
        Assert.Empty(Some.Found(Id, Some.Server("SECURE_PASSWORD OPTIONAL", "SECURE_LOGIN REQUIRED")));
    }

    [Fact]
    public void A_policy_that_asks_for_one_means_that_the_server_looks_at_it() => Assert.Single(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS"), Some.Policy(Some.WholePolicy(role: "ServerWithClientAuth"))));

    [Fact]
    public void A_type_of_client_authentication_beside_the_role_Server_means_one() =>
        Assert.Contains("ServerWithClientAuth", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1.2 On\nClientAuthType Required")))).Change, StringComparison.Ordinal);

    [Fact]
    public void PassThru_takes_any() => Assert.Equal("PassThru", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("ClientAuthType PassThru", role: "ServerWithClientAuth")))).Value);

    [Fact]
    public void Where_none_is_meant_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Server("SECURE_LOGIN NO_CLIENT_AUTH"), Some.Policy(Some.WholePolicy())));
}
