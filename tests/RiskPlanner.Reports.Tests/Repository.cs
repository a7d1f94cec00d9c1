namespace RiskPlanner.Reports.Tests;

/// <summary>Files of the repository that the tests are part of.</summary>
internal static class Repository
{
    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root(), relative));

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RiskPlanner.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
