namespace RiskPlanner.Cli.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("riskplanner").FullName;

    public string File(string name) => Path.Combine(Name, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
