namespace RiskPlanner.Tls.Tests.Rules;

public class ShortKeyTests
{
    private const string Id = "RT0028";

    [Theory]
    [InlineData("RSA", "1024", TlsSeverity.Error)]
    [InlineData("RSA", "2047", TlsSeverity.Error)]
    [InlineData("RSA", "2048", TlsSeverity.Warning)]
    [InlineData("NIST ECC", "224", TlsSeverity.Warning)]
    [InlineData("DSA", "2048", TlsSeverity.Warning)]
    public void Short_keys_are_found(string type, string bits, TlsSeverity severity) => Assert.Equal(severity, Assert.Single(Some.Found(Id, Some.Racdcert(key: type, bits: bits))).Severity);

    [Theory]
    [InlineData("RSA", "3072")]
    [InlineData("RSA", "4096")]
    [InlineData("NIST ECC", "256")]
    public void Long_ones_are_not(string type, string bits) => Assert.Empty(Some.Found(Id, Some.Racdcert(key: type, bits: bits)));

    [Fact]
    public void No_profile_can_allow_RSA_under_2048_bits() => Assert.Single(Some.Found(Id, Some.Profile with { RsaBits = 1024 }, Some.Racdcert(bits: "1024")));

    [Fact]
    public void The_change_names_a_length_that_there_is() => Assert.Contains("SIZE(3072)", Assert.Single(Some.Found(Id, Some.Racdcert(bits: "2048"))).Change, StringComparison.Ordinal);
}
