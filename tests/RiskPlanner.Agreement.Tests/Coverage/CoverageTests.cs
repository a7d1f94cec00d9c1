using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Coverage;

/// <summary>The generated cases reach what matters: agreement on plans in which nothing happens would prove nothing.</summary>
[Collection(nameof(AgreementCollection))]
public class CoverageTests(AgreementRun run, ITestOutputHelper output)
{
    private readonly Shares _shares = new([.. run.Cases.Take(AgreementRun.LeastCases)]);

    [Fact]
    public void Enough_data_sets_are_lost() => AtLeast(0.15, _shares.OfOutcomes(outcome => outcome.Kind == OutcomeKind.Lost));

    [Fact]
    public void Enough_data_sets_are_recovered_by_a_route_other_than_the_primary() => AtLeast(0.15, _shares.OfOutcomes(outcome =>
        outcome.Kind == OutcomeKind.Recovered && !outcome.Route.StartsWith("primary", StringComparison.Ordinal)));

    // An archived key and data without a sysplex are the outages that schema 1 can bring about, so the generator strikes with the
    // first more often than with other events.
    [Fact]
    public void Enough_data_sets_are_unavailable() => AtLeast(0.10, _shares.OfOutcomes(outcome => outcome.Kind == OutcomeKind.Unavailable));

    [Fact]
    public void Enough_plans_change_a_master_key_twice_or_more() => AtLeast(0.30, _shares.OfPlans(plan => Shares.MasterKeyChanges(plan) >= 2));

    [Fact]
    public void Keys_come_back_from_CKDS_copies_and_through_spare_domains()
    {
        AtLeast(50, _shares.Outcomes(outcome => outcome.Route.Contains("from STORE", StringComparison.Ordinal)));
        AtLeast(10, _shares.Outcomes(outcome => outcome.Route.Contains("spare domain", StringComparison.Ordinal)));
        AtLeast(10, _shares.Outcomes(outcome => outcome.Route.Contains("key parts entered", StringComparison.Ordinal)));
        AtLeast(10, _shares.Outcomes(outcome => outcome.Route.Contains("CKDS from", StringComparison.Ordinal)));
    }

    [Fact]
    public void Encrypted_data_comes_back_from_copies_in_clear() => AtLeast(50, _shares.Outcomes(outcome => outcome.FromClearCopy));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_strikes_in_fifty_cases(string kind) =>
        AtLeast(50, _shares.Cases(judged => judged.Case.Strikes.Any(strike => strike.Threat.Kind == kind)));

    [Theory]
    [MemberData(nameof(Utilities))]
    public void Every_utility_is_in_the_plans_of_fifty_cases(string utility) =>
        AtLeast(50, _shares.Cases(judged => Shares.Steps(judged.Case.Plan).Any(step => step.Utility == utility)));

    [Theory]
    [MemberData(nameof(Utilities))]
    public void Copies_of_every_utility_bring_data_back(string utility) =>
        AtLeast(20, _shares.Outcomes(outcome => outcome.Route.StartsWith($"{utility} copy", StringComparison.Ordinal)));

    [Theory]
    [InlineData(Discovery.AtOnce)]
    [InlineData(Discovery.NextUse)]
    [InlineData(Discovery.Check)]
    public void Every_way_of_discovery_is_in_fifty_cases(Discovery discovery) =>
        AtLeast(50, _shares.Cases(judged => judged.Case.Strikes.Any(strike => strike.Discovery == discovery)));

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_feature_of_plans_is_in_fifty_cases(string feature) =>
        AtLeast(50, _shares.Cases(judged => PlanFeatures.All[feature](judged.Case.Plan)));

    public static TheoryData<string> Kinds() => [.. ThreatCatalogue.All.Select(threat => threat.Kind)];

    public static TheoryData<string> Utilities() => [.. BackupUtilities.All.Select(utility => utility.Name)];

    public static TheoryData<string> Features() => [.. PlanFeatures.All.Keys];

    private void AtLeast(double least, double share)
    {
        output.WriteLine($"{share:P1}, at least {least:P0}");
        Assert.InRange(share, least, 1);
    }

    private void AtLeast(int least, int count)
    {
        output.WriteLine($"{count}, at least {least}");
        Assert.InRange(count, least, int.MaxValue);
    }
}
