using System.Reflection;

namespace RiskPlanner.Application;

/// <summary>Which version of the program this is.</summary>
public static class ProductVersion
{
    /// <summary>The version, such as 0.1.0.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
