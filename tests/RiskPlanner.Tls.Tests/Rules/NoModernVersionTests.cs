namespace RiskPlanner.Tls.Tests.Rules;

public class NoModernVersionTests
{
    private const string Id = "RT0003";

    [Fact]
    public void With_all_versions_off_none_is_left()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1 Off\nTLSv1.1 Off"))));

        Assert.Contains("TLSv1.2  On", finding.Change, StringComparison.Ordinal);
        Assert.Contains("TLSv1.3  On", finding.Change, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TLSv1.2 On")]
    [InlineData("TLSv1.3 On")]
    public void One_of_the_profile_s_versions_is_enough(string on) => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy(on))));

    [Theory]
    [InlineData("SSL_TLS", 1)]
    [InlineData("TLSv1.1", 1)]
    [InlineData("SSL_TLSv2", 0)]
    [InlineData("TLSv1.2", 0)]
    [InlineData("TLS", 0)]
    public void Of_a_key_server_the_word_of_Java_says_it(string word, int found) => Assert.Equal(found, Some.Found(Id, Some.Isklm($"TransportListener.ssl.protocols={word}")).Count);

    [Fact]
    public void FTP_DATA_says_nothing_of_newer_versions_so_nothing_is_said_of_it() => Assert.Empty(Some.Found(Id, Some.Server()));
}
