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

    [Theory]
    [InlineData("REQUIRED")]
    [InlineData("VERIFY_USER")]
    public void A_server_that_wants_one_under_a_policy_that_asks_for_none_gets_none(string login)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS", $"SECURE_LOGIN {login}"), Some.Policy(Some.WholePolicy())));

        Assert.Equal(("HandshakeRole", "Server"), (finding.Statement, finding.Value));
        Assert.Empty(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS", $"SECURE_LOGIN {login}"), Some.Policy(Some.WholePolicy(role: "ServerWithClientAuth"))));
        Assert.Empty(Some.Found(Id, Some.Server($"SECURE_LOGIN {login}"), Some.Policy(Some.WholePolicy())));
    }

    [Fact]
    public void A_connection_action_that_takes_the_question_back_is_found()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Overriding("ServerWithClientAuth", "Server"))));

        Assert.Equal("TTLSConnectionAction Con1\n{\n  HandshakeRole  ServerWithClientAuth\n}", finding.Change);
    }

    [Fact]
    public void A_connection_action_that_asks_counts_instead_of_the_environment() =>
        Assert.Empty(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS", "SECURE_LOGIN REQUIRED"), Some.Policy(Overriding("Server", "ServerWithClientAuth", "TLSv1.2 On\nClientAuthType Required"))));

    private static string Overriding(string environment, string connection, string advanced = "TLSv1.2 On") =>
        Some.WholePolicy(advanced, role: environment, rule: "LocalPortRange 21\nTTLSConnectionActionRef Con1") + $"\nTTLSConnectionAction Con1\n{{\nHandshakeRole {connection}\n}}";

    [Fact]
    public void Where_none_is_meant_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Server("SECURE_LOGIN NO_CLIENT_AUTH"), Some.Policy(Some.WholePolicy())));
}
