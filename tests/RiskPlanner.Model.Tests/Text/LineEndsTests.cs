using System.Text;

namespace RiskPlanner.Model.Tests.Text;

public class LineEndsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\r\nb\rc\u0085d\u2028e\u2029", "a\nb\nc\nd\u2028e\u2029")]
    [InlineData("\r\r\n\n\r", "\n\n\n\n")]
    [InlineData("é€\u00C5\u2027\r", "é€\u00C5\u2027\n")]
    [InlineData("\f\v\t", "\f\v\t")]
    public void Each_end_of_a_line_becomes_a_line_feed(string text, string expected)
    {
        Assert.Equal(expected, LineEnds.WithLineFeeds(text));
        Assert.Equal(expected, Encoding.UTF8.GetString(LineEnds.WithLineFeeds(Encoding.UTF8.GetBytes(text)).Span));
        Assert.Equal(expected.Split('\n'), LineEnds.Split(text));
    }

    [Fact]
    public void What_has_line_feeds_only_is_left_as_it_is()
    {
        ReadOnlyMemory<byte> bytes = "a\né\n"u8.ToArray();

        Assert.Same("a\nb", LineEnds.WithLineFeeds("a\nb"));
        Assert.True(bytes.Equals(LineEnds.WithLineFeeds(bytes)));
    }

    [Fact]
    public void Bytes_and_characters_agree()
    {
        var random = new Random(11);
        string[] parts = ["\r", "\n", "\u0085", "\u2028", "\u2029", "a", "é", "Â", "â", "€", "\u2027", "😀"];
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => parts[random.Next(parts.Length)]));

            Assert.Equal(LineEnds.WithLineFeeds(text), Encoding.UTF8.GetString(LineEnds.WithLineFeeds(Encoding.UTF8.GetBytes(text)).Span));
            Assert.All(LineEnds.Split(text), line => Assert.DoesNotContain(line, character => LineEnds.IsEnd(character)));
        }
    }
}
