using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Tests.Evidence;

public class AgeWordsTests
{
    [Theory]
    [InlineData("P1DT4H", "1 d 4 h")]
    [InlineData("PT5S", "5 s")]
    [InlineData("PT0S", "0 s")]
    [InlineData("P90DT12H30M", "90 d 12 h 30 min")]
    [InlineData("yesterday", "yesterday")]
    public void Ages_have_units(string duration, string words) => Assert.Equal(words, AgeWords.Of(duration));
}
