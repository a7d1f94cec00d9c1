using System.Diagnostics;
using System.Globalization;

namespace RiskPlanner.Tls.Tests.Ciphers;

public class CipherCatalogueTests
{
    [Theory]
    [InlineData("352F0A", "35 2F 0A")]
    [InlineData("352", "35 2")]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA")]
    public void Two_characters_are_a_code(string text, string mentions) => Assert.Equal(mentions, string.Join(' ', CipherText.TwoCharacters(text).Select(mention => mention.Text)));

    [Theory]
    [InlineData("C030C02F", "C030 C02F")]
    [InlineData("0035", "0035")]
    [InlineData("352F0A", "35 2F 0A")]
    [InlineData("09", "09")]
    [InlineData("0x2f", "0x2f")]
    public void A_word_of_a_list_is_read_by_four_first(string text, string mentions)
    {
        var read = CipherText.Word(text);

        Assert.Equal(mentions, string.Join(' ', read.Select(mention => mention.Text)));
        Assert.All(read, mention => Assert.NotNull(mention.Suite));
    }

    [Fact]
    public void The_same_suite_has_two_codes() => Assert.Same(CipherText.TwoCharacters("35")[0].Suite, CipherText.FourCharacters("0035")[0].Suite);

    [Fact]
    public void Only_the_suites_of_TLS_1_3_are_of_it() =>
        Assert.All(CipherCatalogue.All, suite => Assert.Equal(suite.IsOf(TlsVersion.Tls13), suite.Code is (>= 0x1301 and <= 0x1305) or 0xC0B4 or 0xC0B5));

    [Fact]
    public void Openssl_has_the_same_codes_for_its_names_and_the_same_secrecy()
    {
        // A witness that is not of this program; where it is not installed, nothing is said.
        var lines = Openssl();
        foreach (var line in lines)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 6 || words[0].Split(',') is not [var high, var low]) continue;
            var code = (int.Parse(high.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) << 8) | int.Parse(low.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (CipherCatalogue.Find(code) is not { } suite || Array.Exists(["PSK", "SRP", "GOST", "ARIA"], word => line.Contains(word, StringComparison.Ordinal))) continue;
            Assert.Equal(words[2], suite.Name);
            Assert.Same(suite, CipherCatalogue.Find(words[4]));
            if (line.Contains("Kx=RSA ", StringComparison.Ordinal)) Assert.True(suite.HasAny(CipherTraits.NoForwardSecrecy), suite.Name);
            if (line.Contains("Kx=ECDH ", StringComparison.Ordinal) || line.Contains("Kx=DH ", StringComparison.Ordinal)) Assert.False(suite.HasAny(CipherTraits.NoForwardSecrecy) && !suite.HasAny(CipherTraits.Anonymous), suite.Name);
            Assert.Equal(line.Contains("Enc=None", StringComparison.Ordinal), suite.HasAny(CipherTraits.NoEncryption));
            Assert.Equal(line.Contains("Au=None", StringComparison.Ordinal), suite.HasAny(CipherTraits.Anonymous));
        }
    }

    private static string[] Openssl()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("openssl", ["ciphers", "-V", "-stdname", "ALL:COMPLEMENTOFALL:@SECLEVEL=0"]) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd().Split('\n');
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }

    [Theory]
    [InlineData("0xC0,0x2F", "C02F")]
    [InlineData("0xC0, 0x2F", "C02F")]
    [InlineData("0xC0,0x2F,0xC0,0x30", "C02F C030")]
    [InlineData("0x13,0x01 0x00,0x9F", "1301 009F")]
    [InlineData("0x35,0x2F", "0035 002F")]
    [InlineData("0x35:0x2F", "0035 002F")]
    public void Codes_as_IANA_writes_them_are_read_in_pairs(string text, string codes)
    {
        var list = Assert.IsType<CipherList>(TlsFileReader.Read("list", text).File);

        Assert.Equal(codes, string.Join(' ', list.Suites.Select(one => one.Mention.Suite!.CodeText)));
    }
}
