namespace RiskPlanner.Tls.Tests.Reading;

public class FtpDataReaderTests
{
    [Fact]
    public void Comments_blanks_and_case_do_not_count()
    {
        var ftp = (FtpData)Some.File(TlsFileKind.FtpServer, "; head\r\n\r\n  extensions\tAuth_Tls   ; so\r\nSECURE_FTP REQUIRED\r\n");

        Assert.Equal([("extensions", "Auth_Tls", 3, 3), ("SECURE_FTP", "REQUIRED", 4, 1)], ftp.Statements.Select(statement => (statement.Name, statement.Value, statement.Place.Line, statement.Place.Column)));
        Assert.True(ftp.SpeaksTls);
    }

    [Fact]
    public void Every_unknown_statement_is_kept_with_its_line()
    {
        var ftp = Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nBLOCKSIZE 6233\nDEST USER14@MVSL\n");

        Assert.Equal([(2, "BLOCKSIZE 6233"), (3, "DEST USER14@MVSL")], ftp.Unknown.Select(unknown => (unknown.Place.Line, unknown.Text)));
        Assert.Equal(3, ftp.StatementCount);
    }

    [Fact]
    public void Of_a_job_the_lines_after_SYSFTPD_are_read_at_their_places()
    {
        var ftp = (FtpData)Some.File(TlsFileKind.FtpClient, "//FTP EXEC PGM=FTP\n//SYSFTPD DD *\nSECURE_MECHANISM TLS\n/*\n//INPUT DD *\nSECURE_FTP ALLOWED\n/*\n");

        Assert.Equal([("SECURE_MECHANISM", 3)], ftp.Statements.Select(statement => (statement.Name, statement.Place.Line)));
    }

    [Fact]
    public void A_job_without_it_is_a_fault() => Assert.Single(TlsFileReader.Read("a", "//FTP EXEC PGM=FTP\n//SYSFTPD DD DSN=A.B,DISP=SHR\n", TlsFileKind.FtpClient).Faults);

    [Fact]
    public void Sequence_numbers_in_columns_73_to_80_are_left_out_and_told()
    {
        var ftp = (FtpData)Some.File(TlsFileKind.FtpServer, $"{"; head",-72}00000100\n{"EXTENSIONS AUTH_TLS",-72}00000200\n{"",-72}00000300\n{"KEYRING /etc/a",-72}00000400\n");

        Assert.Equal([("AUTH_TLS", 2), ("/etc/a", 4)], ftp.Statements.Select(statement => (statement.Value, statement.Place.Line)));
        Assert.Empty(ftp.Unknown);
        var told = Assert.Single(TlsChecker.Check(new TlsQuestion([ftp], Some.Profile, Some.Today)).Unjudged);
        Assert.Equal((2, 73), (told.Place.Line, told.Place.Column));
    }

    [Theory]
    [InlineData(71, "00000100")]
    [InlineData(72, "0000010A")]
    public void What_stands_elsewhere_or_is_no_number_is_part_of_the_statement(int width, string number)
    {
        var ftp = (FtpData)Some.File(TlsFileKind.FtpServer, "KEYRING A/B".PadRight(width) + number);

        Assert.Equal($"A/B {number}", Assert.Single(ftp.Statements).Value);
        Assert.Empty(TlsChecker.Check(new TlsQuestion([ftp], Some.Profile, Some.Today)).Unjudged);
    }

    [Fact]
    public void In_a_job_columns_73_to_80_are_no_part_of_JCL_and_of_its_FTP_DATA()
    {
        var ftp = (FtpData)Some.File(TlsFileKind.FtpClient,
            $"{"//FTP EXEC PGM=FTP,REGION=32M,",-72}00000100\n{"//        PARM='-r TLS host'",-72}00000200\n{"//SYSFTPD DD *",-72}00000300\n{"SECURE_FTP ALLOWED",-72}00000400\n{"//INPUT DD *",-72}JOB00500\n{"ibmuser",-72}00000600\n{"secret",-72}00000700\n");

        Assert.Equal("ALLOWED", Assert.Single(ftp.Statements).Value);
        Assert.True(ftp.SpeaksTls);
        Assert.Equal("secret", Assert.Single(ftp.Passwords).Value);
    }
}
