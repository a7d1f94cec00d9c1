using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Answers for AngleSharp's assemblies: bunit asks for higher versions than the feed has (docs/dependencies.md).</summary>
internal static class AngleSharpRedirect
{
    private static readonly string[] Assemblies = ["AngleSharp", "AngleSharp.Css", "AngleSharp.Diffing"];

    [ModuleInitializer]
#pragma warning disable CA2255 // It must be in place before bunit is first used, whichever test that is.
    internal static void Redirect() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        Assemblies.Contains(name.Name) ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll")) : null;
#pragma warning restore CA2255
}
