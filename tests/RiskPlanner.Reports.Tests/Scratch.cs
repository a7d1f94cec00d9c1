namespace RiskPlanner.Reports.Tests;

/// <summary>A folder of a test's own that is gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("riskplanner-tests-").FullName;

    public IReadOnlyList<string> Names => [.. Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Writes a program that stands in for a browser.</summary>
    public string Program(string script)
    {
        var path = PathOf("browser");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
