namespace RiskPlanner.Tls.Tests.Reading;

/// <summary>Properties files by the rules of java.util.Properties.load.</summary>
public class IsklmReaderTests
{
    [Theory]
    [InlineData("fips=on", "fips", "on")]
    [InlineData("fips:on", "fips", "on")]
    [InlineData("fips on", "fips", "on")]
    [InlineData("  fips\t\f = \ton  ", "fips", "on")]
    [InlineData("fips : = on", "fips", "= on")]
    [InlineData("fips==on", "fips", "=on")]
    [InlineData("fips", "fips", "")]
    [InlineData("a\\=b\\:c\\ d=e", "a=b:c d", "e")]
    [InlineData("a=\\u0041\\t\\n\\z\\\\", "a", "A\t\nz\\")]
    [InlineData("a=b\\ ", "a", "b ")]
    [InlineData("config.keystore.file=safkeyring\\://A/B", "config.keystore.file", "safkeyring://A/B")]
    [InlineData("#!/bin/sh\n ! too\nfi\\u0070s=on", "fips", "on")]
    [InlineData("fips=o\\\n   n", "fips", "on")]
    [InlineData("fi\\\r\n\tps\\\r\n = on", "fips", "on")]
    [InlineData("fips=on\\", "fips", "on")]
    [InlineData("a=b,\\\n  # no comment", "a", "b,# no comment")]
    [InlineData("\\\nfips=on", "fips", "on")]
    public void A_property_is_read_as_Java_does(string text, string name, string value) =>
        Assert.Equal((name, value), Assert.Single(Read(text).Properties.Select(property => (property.Name, property.Value))));

    [Theory]
    [InlineData("a=b\\\\\nc=d", "a=b\\", "c=d")]
    [InlineData("a=b\\\n\nc=d", "a=b", "c=d")]
    [InlineData("# so\\\na=b\rc=d\u0085", "a=b", "c=d")]
    public void Two_backslashes_an_empty_line_and_a_comment_join_nothing(string text, params string[] properties) =>
        Assert.Equal(properties, Read(text).Properties.Select(property => $"{property.Name}={property.Value}"));

    [Fact]
    public void Suites_over_several_lines_are_one_property_and_each_is_judged()
    {
        var file = Some.Isklm("TransportListener.ssl.ciphersuites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,\\\n   SSL_RSA_WITH_RC4_128_SHA\nTransportListener.ssl.protocols : SSL_TLS\n");

        Assert.Empty(file.Unknown);
        Assert.Single(Some.Found("RT0006", file));
        Assert.Equal(3, Assert.Single(Some.Found("RT0001", file)).Place.Line);
    }

    [Theory]
    [InlineData("a=b\nc=\\u12")]
    [InlineData("a=b\nc=\\u12G4")]
    public void A_character_without_four_digits_is_a_fault_at_its_place(string text)
    {
        var fault = Assert.Single(TlsFileReader.Read("a", text, TlsFileKind.Isklm).Faults);

        Assert.Equal((2, 3), (fault.Line, fault.Column));
    }

    [Fact]
    public void A_fault_in_a_line_that_is_joined_has_the_place_of_that_line()
    {
        var fault = Assert.Single(TlsFileReader.Read("a", "a=b,\\\n  \\uXYZ", TlsFileKind.Isklm).Faults);

        Assert.Equal((2, 3), (fault.Line, fault.Column));
    }

    [Fact]
    public void A_value_that_is_not_known_is_told()
    {
        var file = Some.Isklm("TransportListener.ssl.protocols=TLSv1.22\nfips\ndrive.acceptUnknownDrives=maybe\n");

        Assert.Equal([(1, "TLSv1.2"), (2, "on, off"), (3, "true, false")], Some.Found("RT0034", file).Select(finding => (finding.Place.Line, finding.Expected)));
    }

    [Fact]
    public void The_value_of_a_password_is_in_no_change() =>
        Assert.Equal("config.keystore.password=********", Assert.Single(Some.Found("RT0034", Some.Isklm("config.keystore.pasword : hidden"))).Change);

    private static IsklmConfiguration Read(string text) => (IsklmConfiguration)Some.Isklm(text);
}
