namespace RiskPlanner.Tls.Tests.Rules;

public class NobodyRefersTests
{
    private const string Id = "RT0024";

    [Fact]
    public void What_nothing_refers_to_is_noted() => Assert.Equal("Spare", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy() + "\nTTLSCipherParms Spare\n{\nV3CipherSuites4Char C030\n}"))).Value);

    [Fact]
    public void A_file_without_rules_is_a_part_of_another() => Assert.Empty(Some.Found(Id, Some.Policy("TTLSCipherParms Spare\n{\nV3CipherSuites4Char C030\n}")));

    [Fact]
    public void A_whole_policy_refers_to_all_of_it() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy())));
}
