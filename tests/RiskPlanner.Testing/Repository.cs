namespace RiskPlanner.Testing;

/// <summary>Files of the repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder where the solution lies.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether files that are made by the program shall be brought up to date instead of being compared.</summary>
    public static bool UpdatesGolden => Environment.GetEnvironmentVariable("RISKPLANNER_UPDATE_GOLDEN") == "1";

    /// <summary>Whether the tests run in CI, where a part that is absent is an error and not a skip.</summary>
    public static bool IsInCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The full path of a file or folder.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The text of a file.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RiskPlanner.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie below RiskPlanner.sln.");
    }
}
