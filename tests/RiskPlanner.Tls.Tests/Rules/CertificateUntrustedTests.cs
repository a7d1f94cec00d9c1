namespace RiskPlanner.Tls.Tests.Rules;

public class CertificateUntrustedTests
{
    private const string Id = "RT0026";

    [Fact]
    public void NOTRUST_is_found_with_the_command() => Assert.StartsWith("RACDCERT ID(FTPD) ALTER(LABEL('FTPSRV')) TRUST\n", Assert.Single(Some.Found(Id, Some.Racdcert(status: "NOTRUST"))).Change, StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_is_signed_by_itself_is_a_warning() => Assert.Equal(TlsSeverity.Warning, Assert.Single(Some.Found(Id, SomeCertificate.InPem(2048))).Severity);

    [Theory]
    [InlineData("TRUST")]
    [InlineData("HIGHTRUST")]
    public void Trusted_ones_are_not_found(string status) => Assert.Empty(Some.Found(Id, Some.Racdcert(status: status)));
}
