using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class OperatorMaskTests
{
    [Theory]
    [InlineData("*PAYROLL*", "DSET.PRIM.PAYROLL.KEY001", true)]
    [InlineData("DSET.*.KEY001", "DSET.PRIM.PAYROLL.KEY001", true)]
    [InlineData("DSET.%%%%.PAYROLL.*", "DSET.PRIM.PAYROLL.KEY001", true)]
    [InlineData("DSET.*", "DSET", false)]
    [InlineData("*", "A", true)]
    [InlineData("%", "AB", false)]
    public void A_star_stands_for_any_characters_and_a_percent_sign_for_one(string mask, string label, bool covers) =>
        Assert.Equal(covers, new OperatorMask(mask).Covers(Encoding.ASCII.GetBytes(label)));

    [Fact]
    public void A_mask_covers_what_trying_every_way_finds()
    {
        var covered = 0;
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), ArbMap.Default.ArbFor<NonEmptyArray<byte>>(), (maskBytes, labelBytes) =>
        {
            var mask = string.Concat(maskBytes.Get.Take(12).Select(one => "A.*%"[one % 4]));
            var label = string.Concat(labelBytes.Get.Take(12).Select(one => "A."[one % 2]));

            var covers = new OperatorMask(mask).Covers(Encoding.ASCII.GetBytes(label));

            Assert.Equal(Covers(mask, label), covers);
            if (covers) covered++;
        }).Check(Property.Config);
        Assert.InRange(covered, 200, 1_800);
    }

    private static bool Covers(string mask, string label)
    {
        if (mask.Length == 0) return label.Length == 0;
        if (mask[0] == '*') return Enumerable.Range(0, label.Length + 1).Any(taken => Covers(mask[1..], label[taken..]));
        return label.Length > 0 && (mask[0] == '%' || mask[0] == label[0]) && Covers(mask[1..], label[1..]);
    }
}
