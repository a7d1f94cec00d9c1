namespace RiskPlanner.Reports.Files;

/// <summary>A file that is written under another name beside its place, and takes its place only when it is whole.</summary>
/// <param name="path">Its place.</param>
public sealed class FileInTheMaking(string path) : IDisposable
{
    /// <summary>Where to write it. In the same folder, because a rename is all or nothing only within one file system.</summary>
    public string DraftPath { get; } = path + ".part";

    /// <summary>Puts it in its place, over what stood there.</summary>
    public void Keep() => File.Move(DraftPath, path, overwrite: true);

    /// <summary>Removes the draft if it was not kept.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(DraftPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why it could not be written has been told already.
        }
    }
}
