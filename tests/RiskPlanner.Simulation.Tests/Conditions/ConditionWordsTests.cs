using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Tables.Conditions;

namespace RiskPlanner.Simulation.Tests.Conditions;

public class ConditionWordsTests
{
    private static readonly IReadOnlyList<PlanChange> Changes =
        [.. new[] { "a", "b", "c" }.Select(name => new PlanChange(name, name, $"not {name}", (_, _) => null))];

    [Fact]
    public void One_literal_is_its_words() => Assert.Equal("a", Words([[Is(0)]]));

    [Fact]
    public void A_negated_literal_is_its_own_words() => Assert.Equal("not a", Words([[new Literal(0, false)]]));

    [Fact]
    public void A_product_is_joined_by_and() => Assert.Equal("a and b", Words([[Is(0), Is(1)]]));

    [Fact]
    public void A_sum_is_joined_by_or() => Assert.Equal("a or (b and c)", Words([[Is(0)], [Is(1), Is(2)]]));

    [Fact]
    public void What_all_products_share_is_said_once() => Assert.Equal("a and (b or c)", Words([[Is(0), Is(1)], [Is(0), Is(2)]]));

    private static Literal Is(int variable) => new(variable, true);

    private static string Words(IReadOnlyList<IReadOnlyList<Literal>> products) => ConditionWords.Of(new Condition(products), Changes);
}
