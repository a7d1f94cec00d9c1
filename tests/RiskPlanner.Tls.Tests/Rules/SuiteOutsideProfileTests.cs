namespace RiskPlanner.Tls.Tests.Rules;

public class SuiteOutsideProfileTests
{
    private const string Id = "RT0011";

    [Fact]
    public void What_the_profile_does_not_list_is_found() => Assert.Contains("does not list it", Assert.Single(Some.Found(Id, Some.Ciphers("C013 C030"))).Why, StringComparison.Ordinal);

    [Fact]
    public void What_it_listed_until_a_year_that_has_passed_is_found_with_the_year() => Assert.Contains("2025", Assert.Single(Some.Found(Id, Some.Ciphers("TLS_DHE_DSS_WITH_AES_256_GCM_SHA384"))).Why, StringComparison.Ordinal);

    [Fact]
    public void Where_another_rule_says_more_this_one_is_silent() => Assert.Empty(Some.Found(Id, Some.Ciphers("01 03 05 09 0A 2F")));
}
