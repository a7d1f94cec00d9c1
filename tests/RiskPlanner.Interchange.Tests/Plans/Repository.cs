namespace RiskPlanner.Interchange.Tests;

/// <summary>Files of the repository that the tests are part of.</summary>
internal static class Repository
{
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Whether files that are made by the program shall be brought up to date instead of being compared.</summary>
    public static bool UpdatesGolden => Environment.GetEnvironmentVariable("RISKPLANNER_UPDATE_GOLDEN") == "1";

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RiskPlanner.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
