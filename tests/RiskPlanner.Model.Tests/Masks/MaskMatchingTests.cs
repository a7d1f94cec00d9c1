using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace RiskPlanner.Model.Tests;

public sealed class MaskMatchingTests
{
    [Theory]
    [InlineData("PAYROLL.MASTER", "PAYROLL.MASTER", true)]
    [InlineData("PAYROLL.MASTER", "PAYROLL.MASTERS", false)]
    [InlineData("PAYROLL.**", "PAYROLL", true)]
    [InlineData("PAYROLL.**", "PAYROLL.MASTER.DATA", true)]
    [InlineData("PAYROLL.**", "PAYROLLS.MASTER", false)]
    [InlineData("PAYROLL.*", "PAYROLL.MASTER", true)]
    [InlineData("PAYROLL.*", "PAYROLL", false)]
    [InlineData("PAYROLL.*", "PAYROLL.MASTER.DATA", false)]
    [InlineData("PAY*.DATA", "PAY.DATA", true)]
    [InlineData("PAY*.DATA", "PAYROLL.DATA", true)]
    [InlineData("PAY%.DATA", "PAYX.DATA", true)]
    [InlineData("PAY%.DATA", "PAY.DATA", false)]
    [InlineData("**.DATA", "DATA", true)]
    [InlineData("**.DATA", "A.DATA.B.DATA", true)]
    [InlineData("**.DATA", "A.DATA.B", false)]
    [InlineData("A.**.B.**.C", "A.B.C", true)]
    [InlineData("A.**.B.**.C", "A.X.C.B.Y", false)]
    [InlineData("A.**.**.C", "A.C", true)]
    [InlineData("*A*B*", "XAYBZ", true)]
    [InlineData("*A*B*", "XBYAZ", false)]
    public void A_mask_covers_what_ispf_would_list(string mask, string name, bool covers) =>
        Assert.Equal(covers, new DataSetMask(mask).Matches(new DataSetName(name)));

    [Theory]
    [InlineData("DSET.PRIM.**", "DSET.PRIM.PAYROLL.KEY001", true)]
    [InlineData("DSET.*.KEY", "DSET..KEY", true)]
    [InlineData("DSET.**.KEY", "DSET..X.KEY", true)]
    [InlineData("DSET.PRIM.*", "DSET.BACK.KEY001", false)]
    public void A_label_mask_covers_labels_with_empty_qualifiers_too(string mask, string label, bool covers) =>
        Assert.Equal(covers, new KeyLabelMask(mask).Matches(new KeyLabel(label)));

    [Fact]
    public void Matching_agrees_with_a_naive_expression() =>
        Check.One(Property.Config, Prop.ForAll(Texts.Masks, Texts.Names, (mask, name) =>
            new DataSetMask(mask).Matches(new DataSetName(name)) == Naive(mask).IsMatch($".{name}")));

    [Fact]
    public void Masks_and_names_of_these_properties_meet_often()
    {
        var met = 0;
        Check.One(Property.Config, Prop.ForAll(Texts.Masks, Texts.Names, (mask, name) =>
        {
            met += new DataSetMask(mask).Matches(new DataSetName(name)) ? 1 : 0;
            return true;
        }));

        Assert.InRange(met, 200, 1_800);
    }

    [Fact]
    public void Matching_of_labels_agrees_with_a_naive_expression() =>
        Check.One(Property.Config, Prop.ForAll(Texts.Masks, Texts.Labels, (mask, label) =>
            new KeyLabelMask(mask).Matches(new KeyLabel(label)) == Naive(mask).IsMatch($".{label}")));

    // The backtracking of an expression takes hours for this; a matcher that goes back to the last star only is done at once.
    [Fact]
    public void Many_stars_do_not_multiply() =>
        Assert.False(new KeyLabelMask("*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*A*B").Matches(new KeyLabel(new string('A', 64))));

    [Fact]
    public void Many_double_stars_do_not_multiply() =>
        Assert.False(new DataSetMask("**.A.**.A.**.A.**.A.**.A.**.A.**.A.**.B").Matches(new DataSetName("A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A")));

    private static Regex Naive(string mask)
    {
        var qualifiers = mask.Split('.').Select(qualifier => qualifier == "**"
            ? @"(\.[^.]*)*"
            : @"\." + Regex.Escape(qualifier).Replace(@"\*", "[^.]*", StringComparison.Ordinal).Replace("%", "[^.]", StringComparison.Ordinal));
        return new Regex($@"^{string.Concat(qualifiers)}\z", RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}
