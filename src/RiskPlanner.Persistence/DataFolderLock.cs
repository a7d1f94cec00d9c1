namespace RiskPlanner.Persistence;

/// <summary>
/// Says that a data folder is in use by this process. The operating system holds the lock: it ends with the process, however
/// that ends, so none is ever left behind. Another process is refused at once.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    /// <summary>The file that is locked. It stays when the lock is given back, and its content means nothing to the program.</summary>
    public const string FileName = "riskplanner.lock";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a folder that is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DatabaseRefusedException">Another process has it, or the folder cannot be written.</exception>
    public static DataFolderLock Take(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var path = Path.Combine(folder, FileName);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            return new DataFolderLock(new FileStream(path, options));
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new DatabaseRefusedException(
                $"The folder {folder} is in use by another RiskPlanner, which holds {FileName} in it. End that one, or name another folder for the data.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The folder {folder} cannot be used for the data: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
