using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Interchange;
using RiskPlanner.Tls;

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>What the form holds, and what is wrong with it.</summary>
internal sealed class TlsForm
{
    /// <summary>The most files at once.</summary>
    public const int MostFiles = 20;

    /// <summary>The kinds that can be said, with their words.</summary>
    public static IReadOnlyList<(string Key, string Word, TlsFileKind? Kind)> Kinds { get; } =
    [
        ("auto", "detect", null),
        ("ftp-server", "FTP.DATA of a server", TlsFileKind.FtpServer),
        ("ftp-client", "FTP.DATA of a client", TlsFileKind.FtpClient),
        ("at-tls", "AT-TLS policy", TlsFileKind.AtTls),
        ("isklm", "configuration of ISKLM", TlsFileKind.Isklm),
        ("ciphers", "list of cipher suites", TlsFileKind.Ciphers),
        ("racdcert", "RACDCERT LIST", TlsFileKind.Racdcert),
        ("certificate", "certificates in PEM", TlsFileKind.Certificate),
    ];

    /// <summary>The text that was put in.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it is: a key of <see cref="Kinds"/>.</summary>
    public string Kind { get; set; } = "auto";

    /// <summary>The profile of the program.</summary>
    public string Profile { get; set; } = TlsProfileFile.Names[0];

    /// <summary>The files that were chosen.</summary>
    public IReadOnlyList<IBrowserFile> Files { get; private set; } = [];

    /// <summary>The profile of one's own that was chosen; null for none.</summary>
    public IBrowserFile? Own { get; private set; }

    /// <summary>What is wrong, as a sentence; empty when nothing is.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Takes the files that were chosen.</summary>
    public void Take(InputFileChangeEventArgs change)
    {
        Fault = change.FileCount > MostFiles ? $"{change.FileCount:N0} files were chosen; {MostFiles} are the most." : "";
        Files = change.FileCount is 0 or > MostFiles ? [] : change.GetMultipleFiles(MostFiles);
    }

    /// <summary>Takes the profile that was chosen.</summary>
    public void TakeProfile(InputFileChangeEventArgs change) => Own = change.FileCount == 0 ? null : change.File;

    /// <summary>The kind that was said; null for whatever it looks like.</summary>
    public TlsFileKind? KindSaid() => Kinds.First(kind => kind.Key == Kind).Kind;

    /// <summary>Reads what is to be looked at; null when there is nothing, or too much of it.</summary>
    /// <exception cref="IOException">A file could not be read.</exception>
    public async Task<IReadOnlyList<TlsUpload>?> ReadAsync()
    {
        if (string.IsNullOrWhiteSpace(Text) && Files.Count == 0)
        {
            Fault = "Put in text, or choose files.";
            return null;
        }

        if (Files.FirstOrDefault(file => file.Size > TlsFileReader.MaximumBytes) is { } large)
        {
            Fault = $"{large.Name} has more than {TlsFileReader.MaximumBytes >> 20} MiB.";
            return null;
        }

        Fault = "";
        var read = new List<TlsUpload>();
        if (!string.IsNullOrWhiteSpace(Text)) read.Add(new TlsUpload("text", Encoding.UTF8.GetBytes(Text)));
        foreach (var file in Files) read.Add(await BytesAsync(file));
        return read;
    }

    /// <summary>Reads the profile of one's own; null when there is none.</summary>
    /// <exception cref="IOException">It could not be read, or is too large.</exception>
    public async Task<TlsUpload?> ReadProfileAsync() => Own is null ? null : await BytesAsync(Own);

    private static async Task<TlsUpload> BytesAsync(IBrowserFile file)
    {
        await using var content = file.OpenReadStream(TlsFileReader.MaximumBytes);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return new TlsUpload(file.Name, copy.ToArray());
    }
}
