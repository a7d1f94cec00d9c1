using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Reports.Files;

/// <summary>
/// A file that appears whole or not at all: it is written under another name beside its place, brought to the disk, and takes its place in
/// one step. A link keeps leading where it led, and the file there keeps its mode. A pipe or a device is no file that could be replaced:
/// it is written straight. For one use, by one thread.
/// </summary>
public sealed class FileInTheMaking : IDisposable
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _place;
    private readonly string? _draft;
    private readonly FileStream _content;

    private FileInTheMaking(string place, string? draft, FileStream content) => (_place, _draft, _content) = (place, draft, content);

    /// <summary>Where to write what the file shall hold.</summary>
    public Stream Content => _content;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its place.</param>
    /// <exception cref="IOException">It cannot be written there, or a folder is there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public static FileInTheMaking Begin(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (FileKind.IsStream(path)) return new FileInTheMaking(path, null, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        var place = Links.PlaceOf(path);
        if (Directory.Exists(place)) throw new IOException($"{path} is a folder. Expected: the name of a file.");
        if (!Directory.Exists(Path.GetDirectoryName(place))) throw new IOException($"{path} cannot be made: there is no folder {Path.GetDirectoryName(place)}. Expected: a file in a folder that is there.");

        // A name that nobody can have foreseen, and made new: neither a file nor a link that is there is ever written through.
        var draft = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        var mode = OperatingSystem.IsWindows() || !File.Exists(place) ? (UnixFileMode?)null : File.GetUnixFileMode(place);
        // Before anything is in it: who may not read the file may not read its draft either.
        if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        var made = new FileInTheMaking(place, draft, new FileStream(draft, options));
        try
        {
            // What is made new loses what the process takes away from everybody, which the file need not have lost.
            if (mode is { } kept && !OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, kept);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Writes a text in UTF-8, without a byte order mark.</summary>
    public async Task WriteAsync(string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        await using var writer = new StreamWriter(_content, WithoutMark, leaveOpen: true);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }

    /// <summary>Brings what was written to the disk and puts the file in its place, over what stood there.</summary>
    public void Keep()
    {
        if (_draft is null)
        {
            _content.Flush();
            _content.Dispose();
            return;
        }

        _content.Flush(flushToDisk: true);
        _content.Dispose();
        File.Move(_draft, _place, overwrite: true);
    }

    /// <summary>Removes the draft if it was not kept.</summary>
    public void Dispose()
    {
        try
        {
            _content.Dispose();
            if (_draft is not null) File.Delete(_draft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why it could not be written has been told already.
        }
    }
}
