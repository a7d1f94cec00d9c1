namespace RiskPlanner.Architecture.Tests;

/// <summary>A house of project files in a temporary folder, to prove that a guard can fail.</summary>
internal sealed class TemporaryHouse : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("house").FullName;

    public void Add(string room, string reference)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "src", $"RiskPlanner.{room}"));
        File.WriteAllText(Path.Combine(folder.FullName, $"RiskPlanner.{room}.csproj"),
            $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
