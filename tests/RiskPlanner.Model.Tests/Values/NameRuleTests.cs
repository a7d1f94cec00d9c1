namespace RiskPlanner.Model.Tests;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("A", true)]
    [InlineData("PAYROLL.MASTER.DATA", true)]
    [InlineData("@#$.A-B", true)]
    [InlineData("PAYROLL..MASTER", false)]
    [InlineData("PAYROLL.", false)]
    [InlineData("PAYROLL.1MASTER", false)]
    [InlineData("PAYROLL.NINELONGQ", false)]
    [InlineData("payroll", false)]
    [InlineData("PAYROLL\n", false)]
    [InlineData("A2345678.A2345678.A2345678.A2345678.A2345678", true)]
    [InlineData("A2345678.A2345678.A2345678.A2345678.A2345678.A", false)]
    public void A_data_set_name_has_qualifiers_of_one_to_eight_characters(string name, bool valid) => Assert.Equal(valid, DataSetName.IsValid(name));

    [Theory]
    [InlineData("DATASET.EYSHA.ICSF.ENCRYPT.ME.ENCRKEY.00000001", true)]
    [InlineData("MY.LONGQUALIFIER..KEY.", true)]
    [InlineData("1KEY", false)]
    [InlineData("KEY_1", false)]
    [InlineData("KEY\n", false)]
    public void A_key_label_has_no_rule_for_qualifiers(string label, bool valid) => Assert.Equal(valid, KeyLabel.IsValid(label));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_key_label_has_at_most_64_characters(int length, bool valid) => Assert.Equal(valid, KeyLabel.IsValid(new string('K', length)));
}
