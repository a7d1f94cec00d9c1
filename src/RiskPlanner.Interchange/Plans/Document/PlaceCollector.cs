using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>Gathers the faults of a file with their places.</summary>
internal sealed class PlaceCollector
{
    private const int LongestValue = 200;
    private readonly List<PlanFileFault> _faults = [];

    /// <summary>The faults so far, in the order in which they were found.</summary>
    public IReadOnlyList<PlanFileFault> Faults => _faults;

    /// <summary>
    /// Whether paths are put together. A sound plan needs none of its millions, so it is first read without; only when
    /// there are faults, it is read again for their places.
    /// </summary>
    public bool HasPaths { get; init; } = true;

    /// <summary>How many faults there are, kept or not.</summary>
    public int InAll { get; private set; }

    /// <summary>Ends the reading, between one part of the file and the next.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The path of a part of what stands at a path.</summary>
    public string Inside(string path, string key) => HasPaths ? PlanPath.Join(path, key) : "";

    /// <summary>The path of an item of the list at a path.</summary>
    public string Inside(string path, int index) => HasPaths ? $"{path}[{index}]" : "";

    public void Add(DocumentNode at, string path, string value, string rule, string expected) =>
        Add(at.Line, at.Column, path, value, rule, expected);

    public void Add(DocumentKey at, string path, string value, string rule, string expected) =>
        Add(at.Line, at.Column, path, value, rule, expected);

    public void Add(Mark at, string path, string value, string rule, string expected) =>
        Add((int)Math.Clamp(at.Line, 1, int.MaxValue), (int)Math.Clamp(at.Column, 1, int.MaxValue), path, value, rule, expected);

    public void Add(int line, int column, string path, string value, string rule, string expected)
    {
        InAll++;
        if (_faults.Count < PlanFile.MostFaults) _faults.Add(new PlanFileFault(line, column, Cut(path), Cut(value), rule, Cut(expected)));
    }

    private static string Cut(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
}
