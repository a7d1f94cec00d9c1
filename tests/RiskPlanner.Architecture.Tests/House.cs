using System.Xml.Linq;

namespace RiskPlanner.Architecture.Tests;

/// <summary>The rooms of the house and the arrows between them, as the csproj files have them and as they may be.</summary>
internal static class House
{
    /// <summary>What each room may use (docs/architecture.md): lowest floor first, arrows point down only.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Model"] = [],
        ["Naming"] = ["Model"],
        ["Tls"] = ["Model"],
        ["Simulation"] = ["Model"],
        ["Emulator"] = ["Model", "Simulation"],
        ["Analysis"] = ["Model", "Simulation", "Naming"],
        ["Interchange"] = ["Model", "Naming", "Tls", "Simulation", "Analysis"],
        ["Application"] = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis", "Interchange"],
        ["Persistence"] = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis", "Interchange", "Application"],
        ["Reports"] = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis", "Interchange", "Application"],
        ["Migrations.Sqlite"] = ["Persistence"],
        ["Web"] = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis", "Interchange", "Application", "Persistence", "Reports", "Migrations.Sqlite"],
        ["Cli"] = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis", "Interchange", "Application", "Persistence", "Reports", "Migrations.Sqlite"],
    };

    /// <summary>The arrows that projects below a folder really have.</summary>
    public static IReadOnlyList<(string From, string To)> Arrows(string root) =>
        [.. new[] { "src", "migrations" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .SelectMany(project => XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => (RoomOf(project), RoomOf(reference.Attribute("Include")!.Value))))];

    /// <summary>The arrows that may not be.</summary>
    public static IReadOnlyList<string> Forbidden(IEnumerable<(string From, string To)> arrows) =>
        [.. arrows.Where(arrow => !Allowed.TryGetValue(arrow.From, out var allowed) || !allowed.Contains(arrow.To))
            .Select(arrow => $"{arrow.From} -> {arrow.To}")];

    private static string RoomOf(string project) =>
        Path.GetFileNameWithoutExtension(project.Replace('\\', '/'))["RiskPlanner.".Length..];
}
