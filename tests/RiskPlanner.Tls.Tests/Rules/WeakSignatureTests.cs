namespace RiskPlanner.Tls.Tests.Rules;

public class WeakSignatureTests
{
    private const string Id = "RT0027";

    [Theory]
    [InlineData("sha1RSA")]
    [InlineData("md5RSA")]
    [InlineData("sha1ECDSA")]
    public void Broken_hashes_are_errors_whatever_the_profile(string signature) =>
        Assert.Equal(TlsSeverity.Error, Assert.Single(Some.Found(Id, Some.Profile with { Hashes = ["SHA1", "MD5"] }, Some.Racdcert(signature: signature))).Severity);

    [Fact]
    public void Others_that_the_profile_does_not_list_are_warnings() => Assert.Equal(TlsSeverity.Warning, Assert.Single(Some.Found(Id, Some.Racdcert(signature: "sha224RSA"))).Severity);

    [Fact]
    public void A_root_s_own_signature_is_not_asked_for() => Assert.Empty(Some.Found(Id, Some.Racdcert(subject: "CN=Root", issuer: "CN=Root", signature: "sha1RSA")));

    [Theory]
    [InlineData("sha256RSA")]
    [InlineData("sha512RSA")]
    [InlineData("sha384ECDSA")]
    public void Sound_ones_are_not_found(string signature) => Assert.Empty(Some.Found(Id, Some.Racdcert(signature: signature)));
}
