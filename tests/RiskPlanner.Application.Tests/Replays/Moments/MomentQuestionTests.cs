using NodaTime;
using RiskPlanner.Application.Replays.Moments;

namespace RiskPlanner.Application.Tests.Replays.Moments;

public class MomentQuestionTests
{
    [Theory]
    [InlineData("yesterday", null, "'yesterday' is no time. Expected: ISO 8601 in UTC, such as 2026-03-01T12:00:00Z.")]
    [InlineData("2026-02-30T00:00:00Z", null, "'2026-02-30T00:00:00Z' is no time: February 2026 has no 30th. Expected: ISO 8601 in UTC, such as 2026-03-01T12:00:00Z.")]
    [InlineData("2027-01-01T00:00:00Z", null, "'2027-01-01T00:00:00Z' is outside the plan's horizon. Expected: from 2026-01-01T00:00:00Z to 2026-06-30T00:00:00Z.")]
    [InlineData("2026-03-01T00:00:00Z", -1, "'-1' is no step. Expected: 0 or more.")]
    public void A_moment_that_cannot_be_is_told_with_what_is_expected(string at, int? step, string expected)
    {
        Assert.Null(MomentQuestion.MomentIn(Sample.Plan, at, step, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void A_moment_of_the_horizon_is_read()
    {
        Assert.Equal(new MomentAddress(Instant.FromUtc(2026, 3, 1, 0, 0), 2), MomentQuestion.MomentIn(Sample.Plan, "2026-03-01T00:00:00Z", 2, out var fault));
        Assert.Null(fault);
    }

    [Fact]
    public void A_data_set_is_found_in_small_letters_too()
    {
        Assert.Equal("HISTORY.YEARS.CLOSED", MomentQuestion.DataSetIn(Sample.Plan, " history.years.closed", out var fault)?.Text);
        Assert.Null(fault);
    }

    [Fact]
    public void A_data_set_that_the_plan_does_not_have_is_told_with_those_it_has()
    {
        Assert.Null(MomentQuestion.DataSetIn(Sample.Plan, "NO.SUCH", out var fault));
        Assert.StartsWith("The plan has no data set 'NO.SUCH'. Expected: one of PAYROLL.MASTER.EMPLOYEE, ", fault, StringComparison.Ordinal);
    }
}
