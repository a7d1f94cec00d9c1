namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Gathers the notes of a model: one for each kind, with the first names and how many there are.</summary>
internal sealed class OpenPsaNotes
{
    private const int LongestName = 200;

    private readonly SortedDictionary<OpenPsaNoteKind, (MefElement First, List<string> Names, int Count)> _found = [];

    public void Add(OpenPsaNoteKind kind, MefElement element, string name)
    {
        var (first, names, count) = _found.GetValueOrDefault(kind, (element, [], 0));
        if (names.Count < OpenPsaNote.MostNames)
            names.Add(name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…"));
        _found[kind] = (first, names, count + 1);
    }

    public IReadOnlyList<OpenPsaNote> All() =>
        [.. _found.Select(entry => new OpenPsaNote(entry.Value.First.File, entry.Value.First.Line, entry.Key, entry.Value.Count, entry.Value.Names))];
}
