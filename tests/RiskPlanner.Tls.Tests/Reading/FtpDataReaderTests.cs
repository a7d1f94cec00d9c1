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
}
