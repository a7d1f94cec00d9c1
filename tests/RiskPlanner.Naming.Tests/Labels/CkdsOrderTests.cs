using FsCheck;
using FsCheck.Fluent;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class CkdsOrderTests
{
    [Fact]
    public void Blank_comes_before_period_dollar_number_sign_at_letters_digits() =>
        Assert.Equal(["A", "A.B", "A$", "A#", "A@", "AB", "A1"], Sorted(["A1", "AB", "A@", "A#", "A$", "A.B", "A"]));

    [Fact]
    public void The_order_is_that_of_code_page_037_for_whatever_can_be_printed() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<NonEmptyString>>(), texts =>
        {
            var labels = texts.Get.Select(text => string.Concat(text.Get.Select(one => (char)(33 + (one % 94))))).ToList();
            var padded = labels.Max(label => label.Length);

            Assert.Equal(labels.OrderBy(label => label.PadRight(padded), EbcdicOrder.Comparer), Sorted(labels));
        }).Check(Property.Config);

    [Fact]
    public void Many_labels_that_begin_alike_are_sorted_as_few_are()
    {
        var random = new System.Random(1);
        var labels = Enumerable.Range(0, 120_000).Select(_ => $"DSET.{(random.Next(2) == 0 ? "PRIM" : "BACK")}.APPLICATION.WITH.A.LONG.NAME{random.Next(400):000}.KEY{random.Next(1000):000}").ToList();

        Assert.Equal(labels.OrderBy(label => label, EbcdicOrder.Comparer), Sorted(labels));
    }

    [Fact]
    public void Equal_labels_stay_in_the_order_of_the_list()
    {
        var list = Some.List("B", "A", "B", "A", "B");

        Assert.Equal([1, 3, 0, 2, 4], CkdsOrder.Of(list));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> labels)
    {
        var list = Some.List(labels);
        return CkdsOrder.Of(list).Select(list.TextOf);
    }
}
