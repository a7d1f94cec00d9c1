using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Tests.Sentences;

public sealed class AlignmentWordsTests
{
    [Theory]
    [InlineData(-91.46, "too late by 91.5 days")]
    [InlineData(-1.0 / 24, "too late by 1 hour")]
    [InlineData(0.0, "just in time")]
    [InlineData(0.01, "14.4 minutes to spare")]
    [InlineData(1.5, "36 hours to spare")]
    [InlineData(2000.0, "2,000 days to spare")]
    [InlineData(null, "no end within the plan")]
    public void A_margin_is_told_in_words(double? days, string words) => Assert.Equal(words, AlignmentWords.Margin(days));
}
