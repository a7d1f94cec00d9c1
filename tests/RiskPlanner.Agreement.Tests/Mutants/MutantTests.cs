using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Mutants;

/// <summary>A world of tokens with one wrong rule disagrees with the emulator within the generated cases.</summary>
[Collection(nameof(AgreementCollection))]
public class MutantTests(AgreementRun run, ITestOutputHelper output)
{
    private static readonly SymbolicRules Faithful = SymbolicRules.Faithful;

    [Fact]
    public void The_faithful_world_is_no_mutant() => Assert.Equal(0, Disagreements(Faithful));

    [Fact]
    public void An_OLD_register_that_keeps_two_generations_is_caught() => Caught(Faithful with { OldGenerations = 2 });

    [Fact]
    public void Twins_with_different_values_are_caught() => Caught(Faithful with { TwinsShareTheirValue = false });

    [Fact]
    public void A_tape_copy_that_keeps_its_label_is_caught() => Caught(With(
        utility => utility.ThroughAccessMethods, utility => utility with { TapeLabelsFrom = new ZosLevel(2, 0) }));

    [Fact]
    public void A_mirror_that_ignores_deletions_is_caught() => Caught(With(
        utility => utility.PairsVolumes, utility => utility with { FollowsDeletions = false }));

    [Fact]
    public void A_CKDS_copy_that_is_restored_whole_under_OLD_is_caught() => Caught(Faithful with { OldActivatesCkds = true });

    [Fact]
    public void A_carried_cartridge_that_is_lost_with_its_stores_site_is_caught() =>
        Caught(Faithful with { CarriedCartridgesOutliveTheirStore = false });

    [Fact]
    public void A_block_copy_that_takes_the_targets_label_is_caught() => Caught(With(
        utility => utility is { PairsVolumes: false, LeavesDump: false, WithinOneArray: false }, utility => utility with { ThroughAccessMethods = true }));

    private static SymbolicRules With(Func<UtilityEffect, bool> which, Func<UtilityEffect, UtilityEffect> change) => Faithful with
    {
        Utilities = Faithful.Utilities.ToDictionary(utility => utility.Key, utility => which(utility.Value) ? change(utility.Value) : utility.Value),
    };

    private void Caught(SymbolicRules mutant)
    {
        var disagreements = Disagreements(mutant);
        output.WriteLine($"{disagreements} of {AgreementRun.LeastCases} cases disagree");
        Assert.NotEqual(0, disagreements);
    }

    private int Disagreements(SymbolicRules rules) => run.Cases.Take(AgreementRun.LeastCases)
        .Count(judged => Judges.Differences(judged.Outcomes, Judges.Symbolic(judged.Case, rules)).Count > 0);
}
