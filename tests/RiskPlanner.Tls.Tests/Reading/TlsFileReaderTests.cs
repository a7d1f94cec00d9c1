namespace RiskPlanner.Tls.Tests.Reading;

public class TlsFileReaderTests
{
    [Theory]
    [InlineData("EXTENSIONS AUTH_TLS\n", TlsFileKind.FtpServer)]
    [InlineData("SECURE_MECHANISM TLS\n", TlsFileKind.FtpClient)]
    [InlineData("//A EXEC PGM=FTP,REGION=0M\n//SYSFTPD DD *\nSECURE_FTP REQUIRED\n", TlsFileKind.FtpClient)]
    [InlineData("SECURE_LOGIN REQUIRED\nSECURE_MECHANISM TLS\n", TlsFileKind.FtpServer)]
    [InlineData("# so\nTTLSRule A\n{\n}\n", TlsFileKind.AtTls)]
    [InlineData("fips=on\n", TlsFileKind.Isklm)]
    [InlineData("2F AES128-SHA\n", TlsFileKind.Ciphers)]
    [InlineData("09\nFEFE\nC011\n", TlsFileKind.Ciphers)]
    [InlineData("ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA\n", TlsFileKind.Ciphers)]
    public void What_a_file_is_is_told_by_its_text(string text, TlsFileKind kind) => Assert.Equal(kind, TlsFileReader.Read("a", text).File!.Kind);

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    [InlineData("FEFE\n")]
    public void Where_nothing_tells_it_that_is_said(string text) => Assert.Contains("--kind", Assert.Single(TlsFileReader.Read("a", text).Faults).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    public void Lines_end_alike_in_every_kind(string end)
    {
        foreach (var (text, kind) in new[]
        {
            ("SECURE_MECHANISM TLS\nSECURE_FTP REQUIRED\n", TlsFileKind.FtpClient), ("//A EXEC PGM=FTP\n//SYSFTPD DD *\nSECURE_FTP REQUIRED\n", TlsFileKind.FtpClient), ("TTLSRule A\n{\n}\n", TlsFileKind.AtTls), ("fips=on\ndebug=all\n", TlsFileKind.Isklm),
            ("C030\nC02F\n", TlsFileKind.Ciphers),
        })
        {
            var (feeds, other) = (TlsFileReader.Read("a", text), TlsFileReader.Read("a", text.Replace("\n", end, StringComparison.Ordinal)));

            Assert.Equal((kind, feeds.File!.StatementCount), (other.File!.Kind, other.File.StatementCount));
        }

        using var certificate = SomeCertificate.Of(2048);
        var file = (CertificateFile)Some.File(TlsFileKind.Certificate, $"x{end}" + certificate.ExportCertificatePem().Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(2, Assert.Single(file.Certificates).Place.Line);
    }

    [Fact]
    public void Bounds_are_told_with_their_places()
    {
        Assert.Equal((1, 1), At(new string('\n', TlsFileReader.MaximumBytes + 1)));
        Assert.Equal((1, 1), At(string.Concat(Enumerable.Repeat("é\n", 400_000))));
        Assert.Equal((TlsFileReader.MostLines + 1, 1), At(string.Concat(Enumerable.Repeat("fips=on\n", TlsFileReader.MostLines + 1))));
        Assert.Equal((2, TlsFileReader.LongestLine + 1), At("fips=on\n" + new string('a', TlsFileReader.LongestLine + 1)));
        Assert.Equal((1, 5), At("fips\0=on"));
    }

    [Fact]
    public void Of_very_many_faults_the_first_are_listed_and_all_are_counted()
    {
        var read = TlsFileReader.Read("a", string.Concat(Enumerable.Repeat("}\n", 5_000)), TlsFileKind.AtTls);

        Assert.Equal((1_000, 5_000), (read.Faults.Count, read.FaultsInAll));
    }

    [Fact]
    public void Backslashes_of_properties_are_taken_away_and_comments_left_out()
    {
        var isklm = (IsklmConfiguration)Some.Isklm("# head\n! too\nconfig.keystore.file = safkeyring\\://A/B\nother.thing=7\n");

        Assert.Equal("safkeyring://A/B", isklm.Of("config.keystore.file")!.Value);
        Assert.Equal("other.thing", Assert.Single(isklm.Unknown).Name);
        Assert.Single(TlsFileReader.Read("a", "=5\n", TlsFileKind.Isklm).Faults);
    }

    [Fact]
    public void A_listing_of_RACDCERT_is_read_whole()
    {
        var certificate = ((CertificateFile)Some.Racdcert()).Certificates.Single();

        Assert.Equal(("FTPSRV", "FTPD", "CN=ftp", "CN=CA", "RSA", 4096), (certificate.Label, certificate.Owner, certificate.Subject, certificate.Issuer, certificate.KeyType, certificate.KeyBits));
        Assert.Equal(["FTPD/FTPRING"], certificate.Rings);
    }

    [Fact]
    public void What_is_wrong_in_one_is_told_at_once() =>
        Assert.Equal([2, 3, 4], TlsFileReader.Read("a", "Label: A\nStart Date: soon\nEnd Date: 2026/02/30\nKey Size: many\n", TlsFileKind.Racdcert).Faults.Select(fault => fault.Line));

    [Fact]
    public void Certificates_in_PEM_are_read_and_what_is_none_is_a_fault()
    {
        using var certificate = SomeCertificate.Of(2048);
        var file = (CertificateFile)Some.File(TlsFileKind.Certificate, "x\n" + certificate.ExportCertificatePem());

        Assert.Equal((2, 2048, CertificateTrust.SelfSigned), (file.Certificates[0].Place.Line, file.Certificates[0].KeyBits, file.Certificates[0].Trust));
        Assert.Single(TlsFileReader.Read("a", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").Faults);
        Assert.Single(TlsFileReader.Read("a", "-----BEGIN CERTIFICATE-----\nAAAA\n").Faults);
    }

    [Fact]
    public void Whatever_the_text_is_nothing_is_thrown()
    {
        var random = new Random(7);
        var kinds = Enum.GetValues<TlsFileKind>().Where(kind => kind != TlsFileKind.Probe).Cast<TlsFileKind?>().Append(null).ToList();
        string[] words = ["TTLSRule", "{", "}", "\n", " ", "=", ":", ";", "#", "SECURE_FTP", "EXTENSIONS AUTH_TLS", "C030", "0", "TTLSCipherParms", "V3CipherSuites", "fips", "Label:", "Ring:", ">", "<", "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "\uD800", "\u2028", "//SYSFTPD DD *", "/*"];
        for (var run = 0; run < 3_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
            var read = TlsFileReader.Read("a", text, kinds[run % kinds.Count]);

            Assert.Equal(read.File is null, read.Faults.Count > 0);
            if (read.File is { } file) Assert.All(TlsChecker.Check(new TlsQuestion([file], Some.Profile, Some.Today)).Findings, finding => Assert.NotEmpty(finding.Why));
        }
    }

    private static (int Line, int Column) At(string text)
    {
        var fault = Assert.Single(TlsFileReader.Read("a", text, TlsFileKind.Isklm).Faults);
        return (fault.Line, fault.Column);
    }
}
