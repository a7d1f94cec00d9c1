using System.Security.Cryptography;

namespace RiskPlanner.Persistence.Upgrading;

/// <summary>The files around a data base: drafts, which are worth nothing once their writer is gone, and backups, which are kept.</summary>
/// <param name="file">The data base.</param>
internal sealed class DatabaseFiles(string file)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string DraftMark = ".draft-";

    private readonly string _folder = Path.GetDirectoryName(file)!;

    /// <summary>Whether there is something in the file. An empty one is what SQLite leaves when it is ended right after it began.</summary>
    public bool HasContent => new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>Makes an empty draft, readable by its owner alone.</summary>
    public string NewDraft()
    {
        var draft = $"{file}{DraftMark}{Guid.NewGuid():N}";
        Open(draft, FileMode.CreateNew).Dispose();
        return draft;
    }

    /// <summary>Removes drafts that an interrupted start has left. Only who holds the folder's lock may ask for it.</summary>
    public void RemoveDrafts()
    {
        foreach (var left in Directory.EnumerateFiles(_folder, Path.GetFileName(file) + DraftMark + "*")) File.Delete(left);
    }

    /// <summary>Copies the data base into a draft, down to the disk.</summary>
    public async Task<string> CopyToDraftAsync(CancellationToken cancellation)
    {
        var draft = NewDraft();
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var to = Open(draft, FileMode.Open);
        await from.CopyToAsync(to, cancellation);
        to.Flush(flushToDisk: true);
        return draft;
    }

    /// <summary>
    /// Keeps the data base as it is, under a name that says which form it has. One that is the same already is not kept twice; one that
    /// is another is never written over.
    /// </summary>
    /// <returns>The backup.</returns>
    public async Task<string> BackUpAsync(string form, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var backup = $"{file}.before-upgrade-of-{form}{(number == 1 ? "" : $"-{number}")}";
            if (File.Exists(backup))
            {
                if (await SameAsync(backup, cancellation)) return backup;
                continue;
            }

            var draft = await CopyToDraftAsync(cancellation);
            File.Move(draft, backup, overwrite: false);
            return backup;
        }
    }

    /// <summary>Puts a draft that is whole into the place of the data base.</summary>
    public void PutInPlace(string draft)
    {
        using (var written = Open(draft, FileMode.Open)) written.Flush(flushToDisk: true);
        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Takes reading and writing from all but the owner.</summary>
    public void MakeOwners()
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != OwnerOnly) File.SetUnixFileMode(file, OwnerOnly);
    }

    private async Task<bool> SameAsync(string other, CancellationToken cancellation)
    {
        if (new FileInfo(other).Length != new FileInfo(file).Length) return false;
        await using var one = File.OpenRead(file);
        await using var another = File.OpenRead(other);
        var (hash, otherHash) = (await SHA256.HashDataAsync(one, cancellation), await SHA256.HashDataAsync(another, cancellation));
        return hash.SequenceEqual(otherHash);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
