using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RiskPlanner.Persistence;

/// <summary>
/// Answers for SQLitePCLRaw.core: EF Core asks for a higher assembly version than the feed has (docs/dependencies.md), which
/// .NET refuses unless a handler gives it the one that lies beside the program.
/// </summary>
internal static class SqliteCoreRedirect
{
    private const string Assembly = "SQLitePCLRaw.core";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must be in place before the first use of SQLite, whoever that is.")]
    internal static void Redirect() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == Assembly && Find() is { } file ? context.LoadFromAssemblyPath(file) : null;

    // Tools such as dotnet-ef have a base directory of their own; the library then lies beside this assembly.
    private static string? Find() =>
        new[] { AppContext.BaseDirectory, Path.GetDirectoryName(typeof(SqliteCoreRedirect).Assembly.Location)! }
            .Select(folder => Path.Combine(folder, Assembly + ".dll"))
            .FirstOrDefault(File.Exists);
}
