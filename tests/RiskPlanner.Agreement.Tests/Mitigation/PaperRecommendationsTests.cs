using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Mitigation;

/// <summary>What a plan does about the paper's recommendations: each state can be had by the sample plan and a change of it.</summary>
public class PaperRecommendationsTests
{
    private static readonly Plan Sample = MitigationPlans.Samples[0].Plan;

    [Fact]
    public void The_sample_follows_some_and_not_others() => Assert.Equal(
        [
            RecommendationState.Partly, RecommendationState.Open, RecommendationState.Partly, RecommendationState.Followed,
            RecommendationState.Partly, RecommendationState.Partly, RecommendationState.Open, RecommendationState.Open,
        ],
        PaperRecommendations.Of(Sample).Select(recommendation => recommendation.State));

    [Fact]
    public void A_plan_without_encrypted_data_or_keys_has_nothing_to_do()
    {
        var clear = Sample with { Keys = [], KeyProfiles = [], DataSetProfiles = [], DataClasses = [], AllocationRules = [], DataSets = [.. Sample.DataSets.Select(dataSet => dataSet with { KeyLabel = null })] };

        Assert.All(PaperRecommendations.Of(clear), recommendation => Assert.Equal(RecommendationState.NotApplicable, recommendation.State));
    }

    [Theory]
    [InlineData(ChangeKind.OwnKeyCopy, 3)]
    [InlineData(ChangeKind.CkdsCopyElsewhere, 6)]
    [InlineData(ChangeKind.KeyRepository, 8)]
    public void The_changes_of_a_kind_follow_a_recommendation(ChangeKind kind, int number)
    {
        var (_, catalogue) = MitigationPlans.CatalogueOf(Sample);
        var changed = catalogue.Apply(Sample, catalogue.Changes.Index().Where(change => change.Item.Kind == kind).Select(change => change.Index).ToHashSet());

        Assert.NotEqual(RecommendationState.Followed, PaperRecommendations.Of(Sample)[number - 1].State);
        Assert.Equal(RecommendationState.Followed, PaperRecommendations.Of(changed)[number - 1].State);
    }

    [Fact]
    public void Copies_that_nobody_can_open_any_more_are_told()
    {
        var plan = Sample with
        {
            KeyStores = [.. Sample.KeyStores.Select(store => store with { MasterKey = store.MasterKey with { Changes = Schedule.Repeating(NodaTime.Period.FromWeeks(2)) } })],
        };

        Assert.Contains("kept longer than the parts of the master key", PaperRecommendations.Of(plan)[5].What, StringComparison.Ordinal);
    }
}
