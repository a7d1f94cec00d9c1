namespace RiskPlanner.Model.Tests;

public sealed class MaskRuleTests
{
    [Theory]
    [InlineData("PAYROLL.**", true)]
    [InlineData("PAYROLL.MASTER", true)]
    [InlineData("**", true)]
    [InlineData("*.DATA%%", true)]
    [InlineData("A*B*C", true)]
    [InlineData("*A.*1", true)]
    [InlineData("PAYROLL.**X", false)]
    [InlineData("A***", false)]
    [InlineData("PAYROLL..X", false)]
    [InlineData("PAYROLL.", false)]
    [InlineData("PAYROLL.1X", false)]
    [InlineData("PAYROLL.NINELONGQ", false)]
    [InlineData("payroll.**", false)]
    [InlineData("PAYROLL.**\n", false)]
    [InlineData("", false)]
    public void A_data_set_mask_has_signs_where_a_name_has_characters(string mask, bool valid) => Assert.Equal(valid, DataSetMask.IsValid(mask));

    [Theory]
    [InlineData("DSET.PRIM.**", true)]
    [InlineData("DATASET.*.ENCRKEY.00000001", true)]
    [InlineData("MY.LONGQUALIFIER*..KEY.", true)]
    [InlineData(".DSET", false)]
    [InlineData("1KEY", false)]
    [InlineData("DSET.PR**", false)]
    [InlineData("KEY_1", false)]
    [InlineData("KEY\n", false)]
    public void A_key_label_mask_has_no_rule_for_the_length_of_qualifiers(string mask, bool valid) => Assert.Equal(valid, KeyLabelMask.IsValid(mask));

    [Theory]
    [InlineData("*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.AB", true)]
    [InlineData("*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.*.ABC", false)]
    public void A_data_set_mask_has_at_most_44_characters(string mask, bool valid) => Assert.Equal(valid, DataSetMask.IsValid(mask));

    [Fact]
    public void A_mask_is_not_made_of_other_text() => Assert.Throws<ArgumentException>(() => new DataSetMask("A..B"));

    [Fact]
    public void A_label_mask_is_not_made_of_other_text() => Assert.Throws<ArgumentException>(() => new KeyLabelMask(".B"));
}
