namespace RiskPlanner.Web.Settings;

/// <summary>Where the program keeps what it must not lose.</summary>
/// <param name="Path">The folder, absolute.</param>
internal sealed record DataFolder(string Path)
{
    /// <summary>The setting that names it, from the environment.</summary>
    public const string Setting = "RISKPLANNER_DATA";

    private const string Default = "data";

    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "riskplanner.db");

    /// <summary>The keys that protect forms and circuits.</summary>
    public string ProtectionKeys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Printed reports, by the hash of what they show; can be deleted at any time.</summary>
    public string Reports => System.IO.Path.Combine(Path, "reports");

    /// <summary>Takes the folder from the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="currentFolder">What a relative path starts from.</param>
    public static DataFolder From(IConfiguration settings, string currentFolder)
    {
        var asked = settings[Setting];
        return new DataFolder(System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(asked) ? Default : asked, currentFolder));
    }

    /// <summary>Makes the folder where it is not there yet.</summary>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    public void Make()
    {
        try
        {
            // What is in plans is nobody else's affair. A folder that is there keeps the mode that somebody gave it.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
            else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            // A name that nobody could have planted a link under, and made new: what is there is never opened.
            using var probe = new FileStream(System.IO.Path.Combine(Path, $".writable-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder {Path} cannot be used for the data: {exception.Message} Name another one in {Setting}.", exception);
        }
    }
}
