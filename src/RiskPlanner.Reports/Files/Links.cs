namespace RiskPlanner.Reports.Files;

/// <summary>Where links lead. Safe between threads.</summary>
internal static class Links
{
    /// <summary>As many links one after the other are followed as Linux follows (path_resolution(7)).</summary>
    private const int Most = 40;

    /// <summary>
    /// The place that a path names, once every link that it ends in is followed, whether or not something is there. Of a link that is named without its folder
    /// <see cref="File.ResolveLinkTarget"/> takes the root of the file system for the folder: so the path is made whole first, and each link is followed from its own folder.
    /// </summary>
    /// <exception cref="IOException">The links lead round in a circle, or on for too long.</exception>
    public static string PlaceOf(string path)
    {
        var place = Path.GetFullPath(path);
        for (var followed = 0; new FileInfo(place).LinkTarget is { } target; followed++)
        {
            if (followed == Most) throw new IOException($"{path} is a link that leads to no end. Expected: a file, or a link to one.");
            place = Path.GetFullPath(target, Path.GetDirectoryName(place)!);
        }

        return place;
    }
}
