using FsCheck;
using FsCheck.Fluent;

namespace RiskPlanner.Model.Tests;

public sealed class MaskSpecificityTests
{
    [Theory]
    [InlineData("PAY.MASTER", "PAY.MASTE%")]
    [InlineData("PAY.MASTE%", "PAY.MAST*")]
    [InlineData("PAY.M*", "PAY.*")]
    [InlineData("PAY.%", "PAY.*")]
    [InlineData("PAY.%", "PAY.**")]
    [InlineData("PAY.%.DATA", "PAY.*.DATA")]
    [InlineData("PAY.A%", "PAY.%A")]
    [InlineData("PAY.*", "PAY.**")]
    [InlineData("PAY", "PAY.**")]
    [InlineData("PAY.**.DATA", "PAY.**")]
    [InlineData("PAY.**", "**")]
    [InlineData("A*B", "A*")]
    [InlineData("A*", "A*.**")]
    [InlineData("AB", "AB*")]
    public void The_more_specific_mask_comes_first(string first, string second) =>
        Assert.Equal([new DataSetMask(first), new DataSetMask(second)],
            new[] { new DataSetMask(second), new DataSetMask(first) }.Order(DataSetMask.MostSpecificFirst));

    [Fact]
    public void Masks_of_labels_have_the_same_order() =>
        Assert.True(KeyLabelMask.MostSpecificFirst.Compare(new("DSET.PRIM.*"), new("DSET.**")) < 0);

    [Fact]
    public void Equal_masks_are_equally_specific() => Assert.Equal(0, DataSetMask.MostSpecificFirst.Compare(new("PAY.**"), new("PAY.**")));

    [Fact]
    public void The_order_is_a_total_one() =>
        Check.One(Property.Config, Prop.ForAll(Texts.Masks, Texts.Masks, Texts.Masks, (a, b, c) =>
            Sign(a, b) == -Sign(b, a) && (Sign(a, b) == 0) == (a == b) && !(Sign(a, b) <= 0 && Sign(b, c) <= 0 && Sign(a, c) > 0)));

    private static int Sign(string left, string right) => Math.Sign(DataSetMask.MostSpecificFirst.Compare(new(left), new(right)));
}
