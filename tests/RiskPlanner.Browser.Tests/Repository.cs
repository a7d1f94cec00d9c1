namespace RiskPlanner.Browser.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RiskPlanner.sln"))) return Path.Combine(folder.FullName, name);
        }

        throw new DirectoryNotFoundException("There is no RiskPlanner.sln above the tests.");
    }
}
