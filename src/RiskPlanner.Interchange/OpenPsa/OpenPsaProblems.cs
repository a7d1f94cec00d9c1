namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Gathers the problems of a model: counts all, keeps the first, and cuts long words, so that a small file cannot take much memory.</summary>
internal sealed class OpenPsaProblems
{
    private const int LongestName = 200;
    private const int LongestMessage = 1_000;

    private readonly HashSet<OpenPsaProblem> _kept = [];
    private readonly List<OpenPsaProblem> _inOrder = [];

    /// <summary>How many there are in all; of those that are kept each counts once.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them, <see cref="OpenPsaReaderOptions.MostProblems"/> at most, in the order in which they were found.</summary>
    public IReadOnlyList<OpenPsaProblem> Kept => _inOrder;

    /// <summary>Whether the next one would only be counted.</summary>
    public bool IsFull => _inOrder.Count >= OpenPsaReaderOptions.MostProblems;

    public void Add(string file, int line, string name, string rule, string message)
    {
        if (IsFull)
        {
            Count++;
            return;
        }

        var problem = new OpenPsaProblem(file, line, Cut(name, LongestName), rule, Cut(message, LongestMessage));
        if (!_kept.Add(problem)) return;
        _inOrder.Add(problem);
        Count++;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");
}
