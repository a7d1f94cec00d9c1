namespace RiskPlanner.Cli.Tests;

/// <summary>A test of what only Unix has, such as permissions; elsewhere it is skipped by name.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no such permissions.";
    }
}
