using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Analysis.Tests.CutSets;

public sealed class FaultTreeBuilderTests
{
    [Fact]
    public void A_cycle_is_refused_with_the_gates_on_it()
    {
        var builder = new FaultTreeBuilder();
        var first = builder.DeclareGate("first");
        var second = builder.Gate("second", Connective.Or, first, builder.BasicEvent("e"));
        builder.DefineGate(first, Connective.Or, [second, builder.BasicEvent("f")]);

        var exception = Assert.Throws<InvalidFaultTreeException>(() => builder.Build(first));

        Assert.Contains("'first' -> 'second' -> 'first'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var builder = new FaultTreeBuilder();
        var twice = builder.BasicEvent("twice");
        var missing = builder.DeclareGate("missing");
        var top = builder.Gate("top", Connective.And, twice, twice, missing, builder.Gate("not", Connective.Not, twice, missing));

        var exception = Assert.Throws<InvalidFaultTreeException>(() => builder.Build(top));

        Assert.Equal(3, exception.Mistakes.Count);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_0_to_1_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultTreeBuilder().BasicEvent("e", probability));

    [Fact]
    public void A_name_used_twice_is_refused()
    {
        var builder = new FaultTreeBuilder();
        builder.BasicEvent("e");

        Assert.Throws<ArgumentException>(() => builder.DeclareGate("e"));
    }

    [Theory]
    [InlineData(true, "1", 1.0)]
    [InlineData(false, "0", 0.0)]
    public void A_constant_top_has_one_empty_cut_set_or_none(bool state, string count, double probability)
    {
        var builder = new FaultTreeBuilder();

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.Same, builder.Constant(state))), new CutSetSettings());

        Assert.Equal(count, analysis.Orders.Single().ToString());
        Assert.Equal(probability, analysis.Probability);
    }

    [Fact]
    public void The_probability_is_unknown_only_when_an_event_that_matters_has_none()
    {
        var builder = new FaultTreeBuilder();
        var unknown = builder.BasicEvent("unknown");
        var known = builder.BasicEvent("known", 0.25);
        var absorbed = builder.Gate("absorbed", Connective.Or, known, builder.Gate(null, Connective.And, known, unknown));
        var needed = builder.Gate("needed", Connective.Or, known, unknown);

        Assert.Equal(0.25, CutSetAnalysis.Run(builder.Build(absorbed), new CutSetSettings()).Probability);
        Assert.Null(CutSetAnalysis.Run(builder.Build(needed), new CutSetSettings()).Probability);
    }
}
