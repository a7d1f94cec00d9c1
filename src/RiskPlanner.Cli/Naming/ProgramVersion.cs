using System.Reflection;

namespace RiskPlanner.Cli.Naming;

/// <summary>The version of the program, taken from its own assembly so that no other one is loaded for it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
