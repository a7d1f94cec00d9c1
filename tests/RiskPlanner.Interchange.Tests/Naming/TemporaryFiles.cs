namespace RiskPlanner.Interchange.Tests;

/// <summary>Files in a folder of their own, which goes with them.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("naming").FullName;

    public string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
