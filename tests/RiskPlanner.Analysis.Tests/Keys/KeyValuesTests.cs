using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using static RiskPlanner.Analysis.Tests.Keys.KeyPlans;

namespace RiskPlanner.Analysis.Tests.Keys;

public sealed class KeyValuesTests
{
    private static readonly Instant Later = Start + Duration.FromDays(10);

    [Fact]
    public void Twins_share_a_fingerprint_and_others_do_not()
    {
        var values = new KeyValues(With(Back, key => key with { SameValueAs = Prim }));

        Assert.Equal(values.ValueAt(Prim, Start).Fingerprint, values.ValueAt(Back, Start).Fingerprint);
        Assert.NotEqual(new KeyValue(Prim, 0).Fingerprint, new KeyValue(Back, 0).Fingerprint);
        Assert.Equal([Prim], values.TwinsAt(Back, Start));
    }

    [Theory]
    [InlineData("PRIM")]
    [InlineData("BACK")]
    public void A_new_value_ends_being_twins(string renewed)
    {
        var twins = With(Back, key => key with { SameValueAs = Prim });
        var plan = twins with { Keys = [.. twins.Keys.Select(key => key.Label.Text == renewed ? key with { NewValues = [Later] } : key)] };
        var values = new KeyValues(plan);

        Assert.Equal([Back], values.TwinsAt(Prim, Start));
        Assert.Empty(values.TwinsAt(Prim, Later));
        Assert.NotEqual(values.ValueAt(Prim, Later), values.ValueAt(Back, Later));
    }

    [Fact]
    public void A_fingerprint_is_ten_digits_and_the_same_on_every_machine() => Assert.Equal("A06F09370C", new KeyValue(Prim, 0).Fingerprint);

    private static Plan With(KeyLabel label, Func<KeyDefinition, KeyDefinition> change) =>
        Bare with { Keys = [.. Bare.Keys.Select(key => key.Label == label ? change(key) : key)] };
}
