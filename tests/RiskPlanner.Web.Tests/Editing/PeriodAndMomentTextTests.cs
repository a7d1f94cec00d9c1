using RiskPlanner.Web.Editing;

namespace RiskPlanner.Web.Tests.Editing;

/// <summary>Periods by number and unit, and moments as they are typed and picked.</summary>
public sealed class PeriodAndMomentTextTests
{
    [Theory]
    [InlineData("PT5S", "5", PeriodUnit.Seconds)]
    [InlineData("PT90M", "90", PeriodUnit.Minutes)]
    [InlineData("PT6H", "6", PeriodUnit.Hours)]
    [InlineData("P30D", "30", PeriodUnit.Days)]
    [InlineData("P1W", "1", PeriodUnit.Weeks)]
    [InlineData("P3M", "3", PeriodUnit.Months)]
    [InlineData("P7Y", "7", PeriodUnit.Years)]
    [InlineData("P0D", "0", PeriodUnit.Days)]
    public void A_period_of_one_unit_is_a_number_of_it_and_back(string text, string number, PeriodUnit unit)
    {
        Assert.Equal((number, unit), PeriodText.Split(text));
        Assert.Equal(text, PeriodText.Read(number, unit));
    }

    [Theory]
    [InlineData("P1Y6M")]
    [InlineData("P1DT12H")]
    [InlineData("PT1D")]
    [InlineData("P1H")]
    [InlineData("P1")]
    [InlineData("P1234567D")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_period_of_one_unit_is_left_as_it_is(string text) => Assert.Null(PeriodText.Split(text));

    [Theory]
    [InlineData("", "")]
    [InlineData(" 3 ", "P3W")]
    [InlineData("30 days", "P30D")]
    [InlineData("1year", "P1Y")]
    [InlineData("p1m", "P1M")]
    [InlineData("P1DT12H", "P1DT12H")]
    [InlineData("a year", "a year")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    public void A_number_counts_in_the_unit_beside_it_and_anything_else_is_what_it_says(string typed, string text) => Assert.Equal(text, PeriodText.Read(typed, PeriodUnit.Weeks));

    [Fact]
    public void A_number_without_a_unit_stays_what_was_typed() => Assert.Equal("3", PeriodText.Read("3", PeriodUnit.Written));

    [Theory]
    [InlineData("2026-01-03T01:00:00Z", "2026-01-03T01:00:00Z")]
    [InlineData(" 2026-01-03 01:00 ", "2026-01-03T01:00:00Z")]
    [InlineData("2026-01-03T01:00", "2026-01-03T01:00:00Z")]
    [InlineData("2026-01-03 01:00:07Z", "2026-01-03T01:00:07Z")]
    [InlineData("2026-01-03", "2026-01-03T00:00:00Z")]
    [InlineData("2026-02-30", "2026-02-30")]
    [InlineData("15 March 2026", "15 March 2026")]
    [InlineData("2026-01-03T01:00:00+01:00", "2026-01-03T01:00:00+01:00")]
    [InlineData("", "")]
    public void A_moment_is_read_as_plans_write_it(string typed, string text) => Assert.Equal(text, MomentText.Read(typed));

    [Theory]
    [InlineData("2026-01-03T01:00:00Z", "2026-01-03T01:00")]
    [InlineData("2026-01-03T01:00:07Z", "2026-01-03T01:00:07")]
    [InlineData("-9998-01-01T00:00:00Z", "")]
    [InlineData("soon", "")]
    public void The_browsers_field_shows_the_moment(string text, string field) => Assert.Equal(field, MomentText.FieldOf(text));

    [Theory]
    [InlineData("2026-01-03T01:00", "2026-01-03T01:00:00Z")]
    [InlineData("2026-01-03T01:00:07", "2026-01-03T01:00:07Z")]
    [InlineData("0002-01-03T01:00", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_is_picked_is_a_moment_once_its_year_is_whole(string? field, string? text) => Assert.Equal(text, MomentText.Picked(field));
}
