using System.Globalization;
using NodaTime.Text;

namespace RiskPlanner.Model.Tests;

public sealed class ImpossibleMomentTests
{
    [Theory]
    [InlineData("2026-02-30T22:00:00Z", "February 2026 has no 30th.")]
    [InlineData("2026-02-29T22:00:00Z", "February 2026 has no 29th.")]
    [InlineData("2100-02-29T00:00:00Z", "February 2100 has no 29th.")]
    [InlineData("2026-04-31T00:00:00Z", "April 2026 has no 31st.")]
    [InlineData("2026-01-32T00:00:00Z", "January 2026 has no 32nd.")]
    [InlineData("2026-01-33T00:00:00Z", "January 2026 has no 33rd.")]
    [InlineData("2026-01-00T00:00:00Z", "January 2026 has no day 0.")]
    [InlineData("2026-13-01T00:00:00Z", "A year has no month 13.")]
    [InlineData("2026-00-01T00:00:00Z", "A year has no month 0.")]
    [InlineData("2026-01-01T25:00:00Z", "A day has no hour 25.")]
    [InlineData("2026-01-01T24:00:01Z", "A day ends at 24:00:00.")]
    [InlineData("2026-01-01T24:00:00.5Z", "A day ends at 24:00:00.")]
    [InlineData("2026-01-01T00:60:00Z", "An hour has no minute 60.")]
    [InlineData("2016-12-31T23:59:60Z", "A minute has no second 60: leap seconds are not counted.")]
    [InlineData("2026-01-01T00:00:61Z", "A minute has no second 61.")]
    [InlineData("2026-13-41T25:61:61Z", "A year has no month 13. No month has a 41st. A day has no hour 25. An hour has no minute 61. A minute has no second 61.")]
    public void Everything_that_keeps_a_written_moment_from_being_one_is_told(string written, string why) =>
        Assert.Equal(why, ImpossibleMoment.WhyNoMoment(written));

    [Theory]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData("2000-02-29T00:00:00Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-12-31T23:59:59.999Z")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-30 22:00:00Z")]
    [InlineData("2026-02-30T22:00:00+01:00")]
    [InlineData("2026-02-30T22:00:00Z\n")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public void Of_a_moment_and_of_what_is_not_written_as_one_nothing_is_told(string written) => Assert.Null(ImpossibleMoment.WhyNoMoment(written));

    [Theory]
    [InlineData("2026-02-30", "February 2026 has no 30th.")]
    [InlineData("2026-13-01", "A year has no month 13.")]
    [InlineData("2028-02-29", null)]
    [InlineData("2026-02-30T00:00:00Z", null)]
    [InlineData("30.02.2026", null)]
    public void Dates_alone_are_judged_in_the_same_way(string written, string? why) => Assert.Equal(why, ImpossibleMoment.WhyNoDate(written));

    [Fact]
    public void Exactly_what_the_calendar_refuses_is_told()
    {
        var random = new Random(20261128);
        var refused = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var written = string.Create(CultureInfo.InvariantCulture,
                $"{random.Next(1, 10_000):0000}-{random.Next(0, 15):00}-{random.Next(0, 34):00}T{random.Next(20, 26):00}:{random.Next(0, 2) * random.Next(0, 62):00}:{random.Next(0, 2) * random.Next(0, 62):00}Z");
            var isMoment = InstantPattern.General.Parse(written).Success;

            Assert.True(ImpossibleMoment.WhyNoMoment(written) is null == isMoment, written);
            if (!isMoment) refused++;
        }

        Assert.InRange(refused, 1_000, 4_000);
    }
}
