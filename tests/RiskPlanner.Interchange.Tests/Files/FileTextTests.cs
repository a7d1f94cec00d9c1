using System.Text;

namespace RiskPlanner.Interchange.Tests.Files;

public sealed class FileTextTests
{
    [Fact]
    public void UTF_8_is_read_as_it_stands()
    {
        var file = FileText.Of("name: Gehaltsübersicht \U0001F511\r\n"u8);

        Assert.Equal(("name: Gehaltsübersicht \U0001F511\r\n", false), (file.Text, file.HasByteOrderMark));
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var file = FileText.Of([0xEF, 0xBB, 0xBF, .. "schema: 1\n"u8]);

        Assert.Equal(("schema: 1\n", true), (file.Text, file.HasByteOrderMark));
    }

    [Fact]
    public void A_character_that_somebody_wrote_is_no_fault() => Assert.Equal("\uFFFD", FileText.Of("\uFFFD"u8).Text);

    [Theory]
    [InlineData("a: 1\nb: \u00FC\n", 2, 4, "0xFC")]
    [InlineData("\u00FC", 1, 1, "0xFC")]
    [InlineData("a\r\nb\rc\u00E4", 3, 2, "0xE4")]
    [InlineData("a\n\n\n\u00E4\u00F6\n", 4, 1, "0xE4")]
    public void A_byte_of_Latin_1_is_told_with_its_place(string text, int line, int column, string value)
    {
        var fault = Assert.Single(FileText.Of(Encoding.Latin1.GetBytes(text)).Faults);

        Assert.Equal((line, column, value, "This is not UTF-8."), (fault.Line, fault.Column, fault.Value, fault.Rule));
        Assert.StartsWith("a file in UTF-8", fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xC0, 0xAF }, 2, "0xC0")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1, "0xED")]
    [InlineData(new byte[] { 0xC3, 0xBC, 0xE2, 0x82, (byte)'a' }, 2, "0xE282")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x94, 0x91, 0xF0, 0x9F, 0x94 }, 3, "0xF09F94")]
    [InlineData(new byte[] { (byte)'a', 0x80 }, 2, "0x80")]
    [InlineData(new byte[] { 0xF5 }, 1, "0xF5")]
    public void Overlong_cut_and_impossible_sequences_are_no_characters(byte[] bytes, int column, string value)
    {
        var fault = Assert.Single(FileText.Of(bytes).Faults);

        Assert.Equal((1, column, value), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void Each_line_with_such_bytes_is_told_once_and_many_lines_by_their_number()
    {
        var few = FileText.Of(Encoding.Latin1.GetBytes("\u00E4\u00E4\na\n\u00E4\n")).Faults;
        var many = FileText.Of(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("\u00E4\u00E4\n", 1_234)))).Faults;

        Assert.Equal([1, 3], few.Select(fault => fault.Line));
        Assert.Equal((101, "1,134 further lines have such bytes."), (many.Count, many[^1].Rule));
    }

    [Theory]
    [InlineData("utf-16", true, "UTF-16 (little-endian)")]
    [InlineData("utf-16", false, "UTF-16 (little-endian)")]
    [InlineData("utf-16BE", true, "UTF-16 (big-endian)")]
    [InlineData("utf-16BE", false, "UTF-16 (big-endian)")]
    [InlineData("utf-32", true, "UTF-32 (little-endian)")]
    [InlineData("utf-32", false, "UTF-32 (little-endian)")]
    [InlineData("utf-32BE", true, "UTF-32 (big-endian)")]
    [InlineData("utf-32BE", false, "UTF-32 (big-endian)")]
    public void UTF_16_and_UTF_32_are_named(string name, bool hasMark, string told)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("schema: 1\n")];

        foreach (var file in new[] { FileText.Of(bytes), FileText.OfXml(bytes) })
            Assert.Equal(new FileTextFault(1, 1, "", $"The file is in {told}.", "a file in UTF-8"), Assert.Single(file.Faults));
    }

    [Fact]
    public void A_declaration_of_XML_that_names_an_encoding_of_single_bytes_holds()
    {
        var file = FileText.OfXml(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>ü</a>"));

        Assert.EndsWith("<a>ü</a>", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", 0x80, '€')]
    [InlineData("ISO-8859-15", 0xA4, '€')]
    [InlineData("windows-1251", 0xDF, 'Я')]
    public void A_declaration_of_XML_may_name_what_older_systems_write(string name, byte code, char character)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>"), code, .. "</a>"u8];

        Assert.EndsWith($"<a>{character}</a>", FileText.OfXml(bytes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_of_UTF_16_in_XML_is_told_where_it_stands()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<a>\nab"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("</a>")];

        var fault = Assert.Single(FileText.OfXml(bytes).Faults);

        Assert.Equal((2, 3, "0x00D8"), (fault.Line, fault.Column, fault.Value));
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<a>\u00FC</a>", 2, 4, "0xFC", "This is not UTF-8.")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>\n<a>\u00FC</a>", 2, 4, "0xFC", "This is not UTF-8.")]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?>\n<a>\u00FC</a>", 2, 4, "0xFC", "This is not us-ascii, which the file says that it is in.")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?>\n<a/>", 1, 31, "utf-16", "The file says that it is in this encoding.")]
    [InlineData("<?xml version='1.0' encoding='klingon'?>\n<a/>", 1, 31, "klingon", "The file says that it is in this encoding.")]
    [InlineData("<?xml version='1.0' encoding='UTF-7'?>\n<a/>", 1, 31, "UTF-7", "The file says that it is in this encoding.")]
    public void Of_XML_nothing_is_replaced_either(string text, int line, int column, string value, string rule)
    {
        var fault = Assert.Single(FileText.OfXml(Encoding.Latin1.GetBytes(text)).Faults);

        Assert.Equal((line, column, value, rule), (fault.Line, fault.Column, fault.Value, fault.Rule));
    }

    [Fact]
    public void Whatever_the_bytes_are_they_come_back_or_are_a_fault()
    {
        var random = new Random(20261128);
        var (sound, faulty) = (0, 0);
        for (var i = 0; i < 2_000; i++)
        {
            byte[] bytes = [(byte)'a', .. "aü€\U0001F511\n"u8[..random.Next(12)], .. Enumerable.Range(0, random.Next(3)).Select(_ => (byte)random.Next(256))];
            var file = FileText.Of(bytes);

            if (file.Faults.Count == 0)
            {
                sound++;
                Assert.Equal(bytes, Encoding.UTF8.GetBytes(file.Text));
            }
            else
            {
                faulty++;
                Assert.Equal("", file.Text);
            }
        }

        Assert.True(sound > 500 && faulty > 500, $"{sound} sound, {faulty} faulty");
    }
}
