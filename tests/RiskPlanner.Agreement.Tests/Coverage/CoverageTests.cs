using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using Xunit.Abstractions;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Coverage;

/// <summary>The generated cases reach what matters: agreement on plans in which nothing happens would prove nothing.</summary>
[Collection(nameof(AgreementCollection))]
public class CoverageTests(AgreementRun run, ITestOutputHelper output)
{
    private readonly Shares _shares = new(run.Cases);

    [Fact]
    [Trait("Category", "LongProof")]
    public void Enough_data_sets_are_lost() => AtLeast(0.15, _shares.OfOutcomes(outcome => outcome.Kind == OutcomeKind.Lost));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Enough_data_sets_are_recovered_by_a_route_other_than_the_primary() => AtLeast(0.15, _shares.OfOutcomes(outcome =>
        outcome.Kind == OutcomeKind.Recovered && !outcome.RouteText.StartsWith("primary", StringComparison.Ordinal)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Enough_data_sets_are_unavailable() => AtLeast(0.10, _shares.OfOutcomes(outcome => outcome.Kind == OutcomeKind.Unavailable));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Enough_plans_change_a_master_key_twice_or_more() => AtLeast(0.30, _shares.OfPlans(plan => Shares.MasterKeyChanges(plan) >= 2));

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Actions))]
    public void Every_recovery_action_is_in_fifty_runbooks(RecoveryAction action) =>
        AtLeast(50, _shares.Outcomes(outcome => outcome.Runbook.Steps.Any(step => step.Action == action)));

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData("primary")]
    [InlineData(", key STORE")]
    [InlineData(", key parts entered")]
    [InlineData(", CKDS from")]
    [InlineData(", an empty CKDS")]
    [InlineData("from the storage of PLEX")]
    [InlineData("through a spare domain")]
    [InlineData("from repository EKMF")]
    [InlineData(" at PLEX")]
    [InlineData("ago")]
    public void Every_route_leads_to_data_in_fifty_cases(string route) =>
        AtLeast(50, _shares.Cases(judged => judged.Outcomes.Any(outcome => outcome.RouteText.Contains(route, StringComparison.Ordinal))));

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_key_comes_back_by_the_OLD_register_of_another_sysplex() => AtLeast(50, _shares.Outcomes(outcome =>
        System.Text.RegularExpressions.Regex.IsMatch(outcome.RouteText, @"key \S+ from \S+ at PLEX")));

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData("key is archived")]
    [InlineData("validity has ended")]
    [InlineData("another key value")]
    [InlineData("RACF data base lost")]
    [InlineData("no register holds")]
    [InlineData("no sysplex runs")]
    [InlineData("the key is on disk and not in storage")]
    [InlineData("the CKDS header has another DES master key")]
    [InlineData("the PKDS is under another RSA or ECC master key")]
    [InlineData("no key server hands out the cartridge's key")]
    [InlineData("no key server has the cartridge's key any more")]
    [InlineData("no access to the key")]
    [InlineData("no access to the data set")]
    [InlineData("CPACF may not use the key")]
    [InlineData("inventory lost")]
    [InlineData("no inventory has the copy on record any more")]
    public void Every_cause_that_years_bring_is_in_fifty_cases(string cause) =>
        AtLeast(50, _shares.Cases(judged => judged.Outcomes.Any(outcome => outcome.CauseText.Contains(cause, StringComparison.Ordinal))));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Encrypted_data_comes_back_from_copies_in_clear() => AtLeast(50, _shares.Outcomes(outcome => outcome.FromClearCopy));

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_strikes_in_fifty_cases(string kind) =>
        AtLeast(50, _shares.Cases(judged => judged.Case.Strikes.Any(strike => strike.Threat.Kind == kind)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Older_states_of_a_moment_that_the_event_names_are_put_back() =>
        AtLeast(50, _shares.Cases(judged => judged.Case.Strikes.Any(strike => strike.AsOf is not null)));

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Utilities))]
    public void Every_utility_is_in_the_plans_of_fifty_cases(string utility) =>
        AtLeast(50, _shares.Cases(judged => Shares.Steps(judged.Case.Plan).Any(step => step.Utility == utility)));

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Utilities))]
    public void Copies_of_every_utility_bring_data_back(string utility) =>
        AtLeast(50, _shares.Outcomes(outcome => outcome.RouteText.StartsWith($"{utility} copy", StringComparison.Ordinal)));

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData(Discovery.AtOnce)]
    [InlineData(Discovery.NextUse)]
    [InlineData(Discovery.Check)]
    [InlineData(Discovery.Never)]
    [InlineData(Discovery.Time)]
    public void Every_way_of_discovery_is_in_fifty_cases(Discovery discovery) =>
        AtLeast(50, _shares.Cases(judged => judged.Case.Strikes.Any(strike => strike.Discovery == discovery)));

    [Theory]
    [Trait("Category", "LongProof")]
    [MemberData(nameof(Features))]
    public void Every_feature_of_plans_is_in_fifty_cases(string feature) =>
        AtLeast(50, _shares.Cases(judged => PlanFeatures.All[feature](judged.Case.Plan)));

    public static TheoryData<string> Kinds() => [.. ThreatCatalogue.All.Select(threat => threat.Kind)];

    public static TheoryData<RecoveryAction> Actions() =>
        [.. Enum.GetValues<RecoveryAction>()];

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
