namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>
/// How much is generated: <c>RISKPLANNER_AGREEMENT_CASES</c> says how many cases both worlds replay, and proofs that take longer look at as many times more plans;
/// <c>RISKPLANNER_AGREEMENT_SEED</c> makes them others. <c>./test.sh --long</c> sets the first, a filter names single tests.
/// </summary>
internal static class Generated
{
    /// <summary>How many cases both worlds replay, where nobody says another number.</summary>
    public const int UsualCases = 20_000;

    /// <summary>How many cases both worlds replay.</summary>
    /// <param name="least">As many as it takes at least.</param>
    public static int Cases(int least) => Math.Max(least, Number("RISKPLANNER_AGREEMENT_CASES", UsualCases));

    /// <summary>How many plans a proof looks at: the usual number, or as many times more as there are more cases.</summary>
    public static int Count(int usual) => Math.Max(usual, (int)((long)usual * Cases(1) / UsualCases));

    /// <summary>The seed: the usual one, or the one that was asked for.</summary>
    public static int Seed(int usual) => Number("RISKPLANNER_AGREEMENT_SEED", usual);

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;
}
