namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>The emulator and the world of tokens come to the same outcomes (docs/theory/symbolic-world.md).</summary>
[Collection(nameof(AgreementCollection))]
public class AgreementTests(AgreementRun run)
{
    [Fact]
    public void Both_worlds_give_every_data_set_the_same_outcome_route_age_and_cause()
    {
        Assert.True(run.Failure is null, run.Failure);
        Assert.True(run.Cases.Count >= AgreementRun.LeastCases);
    }

    [Fact]
    public void A_case_that_is_named_has_the_same_outcomes_in_both_worlds()
    {
        // Nothing to do unless the environment names a plan file: this is how a disagreement is looked at again.
        if (CaseFile.Named() is not { } replay) return;
        Assert.Empty(Judges.Differences(Judges.Emulated(replay), Judges.Symbolic(replay)));
    }
}
