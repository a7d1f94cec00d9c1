using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Tests.Sentences;

public sealed class AlignmentWordsTests
{
    [Theory]
    [InlineData(-91.46, "shortfall 91.5 days")]
    [InlineData(-1.0 / 24, "shortfall 1 hour")]
    [InlineData(0.0, "just in time")]
    [InlineData(0.01, "margin 14.4 minutes")]
    [InlineData(1.5, "margin 36 hours")]
    [InlineData(2000.0, "margin 2,000 days")]
    [InlineData(null, "no end within the plan")]
    public void A_margin_is_told_in_words(double? days, string words) => Assert.Equal(words, AlignmentWords.Margin(days));
}
