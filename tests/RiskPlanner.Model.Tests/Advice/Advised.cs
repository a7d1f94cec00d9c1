namespace RiskPlanner.Model.Tests;

/// <summary>What the advisor says about plans that have no fault.</summary>
internal static class Advised
{
    /// <summary>The advice about a plan.</summary>
    public static IReadOnlyList<PlanAdvice> Of(Plan plan)
    {
        SoundPlan.AssertSound(plan);
        return PlanAdvisor.Advise(plan);
    }

    /// <summary>Asserts that nothing is advised.</summary>
    public static void Nothing(Plan plan) => Assert.Empty(Of(plan));

    /// <summary>Asserts the rule and the place of the only advice.</summary>
    public static void At(Plan plan, AdviceRule basis, string path)
    {
        var advice = Assert.Single(Of(plan));

        Assert.Equal((basis, path), (advice.Basis, advice.Path));
    }

    /// <summary>Asserts the only advice, but for the sentence of what would be better.</summary>
    public static void Only(Plan plan, AdviceRule basis, string path, string value, string rule)
    {
        var advice = Assert.Single(Of(plan));

        Assert.Equal((basis, path, value, rule), (advice.Basis, advice.Path, advice.Value, advice.Rule));
        Assert.NotEmpty(advice.Expected);
    }
}
