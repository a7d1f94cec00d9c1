namespace RiskPlanner.Tls.Tests.Rules;

public class RuleWithoutTlsTests
{
    private const string Id = "RT0023";

    [Fact]
    public void A_group_without_TLS_is_a_warning()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy().Replace("TTLSEnabled On", "TTLSEnabled Off", StringComparison.Ordinal))));

        Assert.Equal((TlsSeverity.Warning, "TTLSGroupAction On1\n{\n  TTLSEnabled  On\n}"), (finding.Severity, finding.Change));
    }

    [Theory]
    [InlineData("Direction Inbound", "Direction")]
    [InlineData("TTLSGroupActionRef On1", "TTLSGroupActionRef")]
    [InlineData("TTLSEnvironmentActionRef Env1", "TTLSEnvironmentActionRef")]
    public void What_a_rule_needs_and_has_not_is_found(string line, string missing) =>
        Assert.Equal((missing, TlsSeverity.Error), Some.Found(Id, Some.Policy(Some.WholePolicy().Replace(line + "\n", "", StringComparison.Ordinal))).Select(finding => (finding.Statement, finding.Severity)).Single());

    [Fact]
    public void A_whole_rule_is_not_found() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy())));
}
