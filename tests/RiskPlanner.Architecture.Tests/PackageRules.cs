using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RiskPlanner.Architecture.Tests;

/// <summary>
/// How packages come into the build: by name in a project, by one exact version in Directory.Packages.props, and with what they
/// bring themselves. Anything that bends this is a fault, because it hides a version that does not fit until the program runs.
/// </summary>
internal static partial class PackageRules
{
    private const string Versions = "Directory.Packages.props";

    // Packages that another one brings in the version that it was built for.
    private static readonly string[] BroughtAlong = ["SQLitePCLRaw.", "AngleSharp", "FSharp.Core", "Microsoft.JSInterop", "Microsoft.AspNetCore.App.Runtime", "Microsoft.AspNetCore.App.Internal", "Google.Protobuf"];

    // The one that is named all the same, and where: the lowest version that Google.OrTools asks for is not served everywhere (docs/dependencies.md).
    private static readonly (string Package, string Project)[] NamedAllTheSame = [("Google.Protobuf", "src/RiskPlanner.Analysis/RiskPlanner.Analysis.csproj"), ("Google.Protobuf", Versions)];

    private static readonly string[] Benders =
    [
        "PrunePackageReference", "PackageDownload", "RequiresAspNetWebAssets", "CentralPackageTransitivePinningEnabled", "CentralPackageVersionOverrideEnabled",
        "NuGetAudit", "RuntimeFrameworkVersion", "bindingRedirect", "RestoreSources", "RestoreAdditionalProjectSources",
    ];

    /// <summary>The project files of the repository by relative path, and the code that could answer for an assembly.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string root) =>
        from file in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true })
        let relative = Path.GetRelativePath(root, file).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "artifacts" or ".git" or "node_modules" or "obj" or "bin")
        where relative.EndsWith("proj", StringComparison.Ordinal) || relative.EndsWith(".props", StringComparison.Ordinal) || relative.EndsWith(".targets", StringComparison.Ordinal)
            || (relative.EndsWith(".cs", StringComparison.Ordinal) && !relative.StartsWith("tests/RiskPlanner.Architecture.Tests/", StringComparison.Ordinal))
        orderby relative
        select (relative, File.ReadAllText(file));

    /// <summary>What bends the rules in one file.</summary>
    public static IReadOnlyList<string> Faults(string path, string text) =>
        [.. (path.EndsWith(".cs", StringComparison.Ordinal) ? FaultsOfCode(text) : FaultsOfProject(path, XDocument.Parse(text))).Select(fault => $"{path}: {fault}")];

    /// <summary>The packages that the version file pins.</summary>
    public static IReadOnlyList<string> Pinned(string root) =>
        [.. XDocument.Load(Path.Combine(root, Versions)).Descendants("PackageVersion").Select(element => element.Attribute("Include")!.Value)];

    /// <summary>The packages that projects name.</summary>
    public static IReadOnlySet<string> Referenced(string root) =>
        Files(root).Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Parse(file.Text).Descendants("PackageReference")).Select(element => element.Attribute("Include")?.Value ?? "")
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a project file names a package.</summary>
    public static bool Names(string path, string text, string package) => path.EndsWith("proj", StringComparison.Ordinal)
        && XDocument.Parse(text).Descendants("PackageReference").Any(element => element.Attribute("Include")?.Value == package);

    /// <summary>The packages that have a line of the table in docs/dependencies.md.</summary>
    public static IReadOnlyList<string> Documented(string page) =>
        [.. page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| package", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))];

    private static IEnumerable<string> FaultsOfCode(string text)
    {
        if (AssemblyAnswer().Match(text) is { Success: true, Value: var found }) yield return $"{found}: no code answers for an assembly of another version.";
    }

    private static IEnumerable<string> FaultsOfProject(string path, XDocument project)
    {
        foreach (var element in project.Descendants())
        {
            var name = element.Name.LocalName;
            if (Benders.FirstOrDefault(bender => name.StartsWith(bender, StringComparison.Ordinal)) is { } bender) yield return $"{bender}: packages come as they are.";
            if (name is "NoWarn" or "WarningsNotAsErrors" or "MSBuildWarningsAsMessages")
            {
                // What the audit finds depends on the day: it warns, and never stops a build (NU1901 to NU1904).
                foreach (Match code in Versioned().Matches(element.Value))
                {
                    if (name != "WarningsNotAsErrors" || !Audit().IsMatch(code.Value)) yield return $"{name} {code.Value}: a version that does not fit is not kept quiet.";
                }
            }

            if (name == "Import" && element.Attribute("Project")?.Value is { } imported && !imported.Contains("Directory.Build.props", StringComparison.Ordinal))
                yield return $"Import {imported}: the SDK's own targets are enough.";
            foreach (var fault in FaultsOfReference(path, element)) yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfReference(string path, XElement element)
    {
        if (element.Name.LocalName is not ("PackageReference" or "PackageVersion" or "GlobalPackageReference")) yield break;
        var package = element.Attribute("Include")?.Value ?? element.Attribute("Update")?.Value ?? "";
        var version = element.Attribute("Version")?.Value;
        if (BroughtAlong.Any(start => package.StartsWith(start, StringComparison.Ordinal)) && !NamedAllTheSame.Contains((package, path))) yield return $"{package}: the package that needs it brings it.";
        if (element.Attribute("VersionOverride") is not null || element.Attribute("Update") is not null) yield return $"{package}: overrides a version.";
        if (Path.GetFileName(path) != Versions && version is not null) yield return $"{package}: its version stands outside {Versions}.";
        if (Path.GetFileName(path) == Versions && (version is null || !Exact().IsMatch(version))) yield return $"{package}: '{version}' is no exact version.";
    }

    [GeneratedRegex(@"(?:NU1[0-9]{3}|NETSDK[0-9]{4}|MSB3[0-9]{3}|CS1701|CS1702|CS8012)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Versioned();

    [GeneratedRegex("^NU190[1-4]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Audit();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Exact();

    [GeneratedRegex(@"\.(?:Resolving|AssemblyResolve|ResolvingUnmanagedDll)\s*\+=|SetDllImportResolver", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AssemblyAnswer();
}
