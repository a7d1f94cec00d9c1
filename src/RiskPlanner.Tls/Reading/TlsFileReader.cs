using RiskPlanner.Model;

namespace RiskPlanner.Tls;

/// <summary>
/// Reads what files say of TLS. Whatever the text is, nothing is thrown for it: it is read, or every fault comes with its place. Pure; safe
/// between threads.
/// </summary>
public static class TlsFileReader
{
    /// <summary>The most bytes of a file in UTF-8: 1 MiB.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>The most lines of a file.</summary>
    public const int MostLines = 20_000;

    /// <summary>The most characters of a line.</summary>
    public const int LongestLine = 4096;

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, for places.</param>
    /// <param name="text">Its text.</param>
    /// <param name="kind">What it is; null for whatever it looks like.</param>
    public static TlsFileResult Read(string name, string text, TlsFileKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new FaultList();
        // A character is at least a byte in UTF-8; the exact count is only needed near the bound.
        if (text.Length > MaximumBytes || System.Text.Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            faults.Add(1, 1, "", "The file is too large to be read.", $"at most {MaximumBytes:N0} bytes");
            return faults.Failure();
        }

        text = LineEnds.WithLineFeeds(text);
        if ((kind ?? KindDetection.KindOf(text)) is not { } known)
        {
            faults.Add(1, 1, "", "What this file is cannot be told from its text.", "FTP.DATA, AT-TLS policy, an ISKLM configuration, a list of cipher suites, RACDCERT LIST or certificates in PEM; --kind says which");
            return faults.Failure();
        }

        return known switch
        {
            TlsFileKind.FtpServer or TlsFileKind.FtpClient => FtpDataReader.Read(name, text, known, faults),
            TlsFileKind.AtTls => PolicyReader.Read(name, text, faults),
            TlsFileKind.Isklm => IsklmReader.Read(name, text, faults),
            TlsFileKind.Ciphers => CipherListReader.Read(name, text, faults),
            TlsFileKind.Racdcert => RacdcertReader.Read(name, text, faults),
            TlsFileKind.Certificate => PemReader.Read(name, text, faults),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of files."),
        };
    }
}
