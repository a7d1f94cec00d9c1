namespace RiskPlanner.Tls;

/// <summary>Tells what a file is by its text.</summary>
internal static class KindDetection
{
    private const int LinesLookedAt = 2000;

    /// <summary>The kind; null where nothing tells.</summary>
    public static TlsFileKind? KindOf(string text)
    {
        if (text.Contains(PemReader.Begin, StringComparison.Ordinal)) return TlsFileKind.Certificate;
        if (text.Contains(RacdcertReader.Heading, StringComparison.OrdinalIgnoreCase)) return TlsFileKind.Racdcert;
        // A line that is too long, or a zero byte, is told by the reader.
        var words = TextLines.Of(text, comment: null, new FaultList()).Take(LinesLookedAt).Select(line => line.Text.Trim())
            .Where(line => line[0] is not (';' or '#' or '*')).Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries)[0]).ToList();
        if (words.Exists(PolicyStatements.IsBlock)) return TlsFileKind.AtTls;
        if (words.Exists(word => word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && IsklmProperties.IsKnown(word[..at]))) return TlsFileKind.Isklm;
        if (words.Exists(FtpStatements.IsKnown) || words.Exists(word => word.StartsWith("//SYSFTPD", StringComparison.OrdinalIgnoreCase))) return FtpRole(text, words);
        // A code that nobody knows does not make a list another thing.
        return words.Exists(CipherListReader.BeginsLine) && words.TrueForAll(word => CipherListReader.BeginsLine(word) || CipherText.IsHexadecimal(word)) ? TlsFileKind.Ciphers : null;
    }

    // What only a client has says that it is one; what both have, or nothing, is taken for a server's, of which there is more to say.
    private static TlsFileKind FtpRole(string text, List<string> words) =>
        FtpJob.RunsFtp(text) || (words.Exists(FtpStatements.IsOfClientAlone) && !words.Exists(FtpStatements.IsOfServerAlone))
            ? TlsFileKind.FtpClient
            : TlsFileKind.FtpServer;
}
