using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>Gathers the faults of a file with their places.</summary>
internal sealed class PlaceCollector
{
    private const int LongestValue = 200;
    private readonly List<PlanFileFault> _faults = [];

    /// <summary>The faults so far, in the order in which they were found.</summary>
    public IReadOnlyList<PlanFileFault> Faults => _faults;

    public void Add(DocumentNode at, string path, string value, string rule, string expected) =>
        Add(at.Line, at.Column, path, value, rule, expected);

    public void Add(Mark at, string path, string value, string rule, string expected) =>
        Add((int)Math.Clamp(at.Line, 1, int.MaxValue), (int)Math.Clamp(at.Column, 1, int.MaxValue), path, value, rule, expected);

    public void Add(int line, int column, string path, string value, string rule, string expected) =>
        _faults.Add(new PlanFileFault(line, column, Cut(path), Cut(value), rule, Cut(expected)));

    private static string Cut(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
}
