using RiskPlanner.Simulation.Tables.Conditions;

namespace RiskPlanner.Simulation.Tests.Conditions;

public class ConditionMinimiserTests
{
    [Fact]
    public void Nothing_true_is_never() => Assert.True(ConditionMinimiser.Minimise(2, [false, false, false, false]).IsNever);

    [Fact]
    public void Nothing_false_is_always() => Assert.True(ConditionMinimiser.Minimise(2, [true, null, true, true]).IsAlways);

    [Fact]
    public void Nothing_varied_is_always_or_never()
    {
        Assert.True(ConditionMinimiser.Minimise(0, [true]).IsAlways);
        Assert.True(ConditionMinimiser.Minimise(0, [false]).IsNever);
    }

    [Fact]
    public void A_variable_that_makes_no_difference_drops_out() =>
        Assert.Equal([[new Literal(1, true)]], ConditionMinimiser.Minimise(2, [false, false, true, true]).Products);

    [Fact]
    public void An_open_row_helps_to_make_the_condition_shorter() =>
        // Rows: a=0,b=0 | a=1,b=0 | a=0,b=1 (cannot be) | a=1,b=1: true only with b, so b alone says it.
        Assert.Equal([[new Literal(1, true)]], ConditionMinimiser.Minimise(2, [false, false, null, true]).Products);

    [Fact]
    public void Either_or_needs_both_products() =>
        Assert.Equal(
            [[new Literal(0, false), new Literal(1, true)], [new Literal(0, true), new Literal(1, false)]],
            ConditionMinimiser.Minimise(2, [false, true, true, false]).Products);

    [Fact]
    public void A_product_that_the_others_cover_is_left_out()
    {
        // ab or (not a)c: bc is a prime implicant as well, and says nothing new.
        bool?[] rows = [.. Enumerable.Range(0, 8).Select(row => (bool?)((row & 3) == 3 || (row & 5) == 4))];

        Assert.Equal(
            [[new Literal(0, false), new Literal(2, true)], [new Literal(0, true), new Literal(1, true)]],
            ConditionMinimiser.Minimise(3, rows).Products.OrderBy(product => product[0].IsTrue));
    }

    [Fact]
    public void Too_few_rows_are_refused() => Assert.Throws<ArgumentException>(() => ConditionMinimiser.Minimise(2, [true]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_condition_agrees_with_every_row_that_is_not_open(int variables)
    {
        var random = new Random(variables);
        for (var trial = 0; trial < 300; trial++)
        {
            bool?[] rows = [.. Enumerable.Range(0, 1 << variables).Select(_ => random.Next(4) switch { 0 => (bool?)null, 1 => true, _ => false })];

            var condition = ConditionMinimiser.Minimise(variables, rows);

            for (var row = 0; row < rows.Length; row++)
            {
                if (rows[row] is { } wanted) Assert.Equal(wanted, Holds(condition, row));
            }
        }
    }

    [Fact]
    public void No_literal_of_a_product_can_be_left_out()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 200; trial++)
        {
            bool?[] rows = [.. Enumerable.Range(0, 8).Select(_ => (bool?)(random.Next(2) == 0))];
            foreach (var product in ConditionMinimiser.Minimise(3, rows).Products)
            {
                foreach (var literal in product)
                {
                    var shorter = new Condition([[.. product.Where(other => other != literal)]]);
                    Assert.Contains(Enumerable.Range(0, 8), row => rows[row] == false && Holds(shorter, row));
                }
            }
        }
    }

    [Fact]
    public void No_product_can_be_left_out()
    {
        var random = new Random(12);
        var tried = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            bool?[] rows = [.. Enumerable.Range(0, 16).Select(_ => random.Next(8) == 0 ? (bool?)null : random.Next(2) == 0)];
            var products = ConditionMinimiser.Minimise(4, rows).Products;
            foreach (var product in products)
            {
                var fewer = new Condition([.. products.Where(other => other != product)]);
                Assert.Contains(Enumerable.Range(0, 16), row => rows[row] == true && !Holds(fewer, row));
                tried++;
            }
        }

        Assert.True(tried > 400, $"{tried} products");
    }

    private static bool Holds(Condition condition, int row) =>
        condition.Products.Any(product => product.All(literal => (row >> literal.Variable & 1) == 1 == literal.IsTrue));
}
