namespace RiskPlanner.Reports.Tests;

/// <summary>A test in which a shell script stands in for a browser; a visible skip where there is no shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Needs a Unix shell.";
    }
}
