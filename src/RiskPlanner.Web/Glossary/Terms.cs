namespace RiskPlanner.Web.Glossary;

/// <summary>The glossary (docs/glossary.md), which the program carries. Does not change.</summary>
internal static class Terms
{
    private const string File = "glossary.md";

    /// <summary>The terms in the order of the file.</summary>
    public static IReadOnlyList<GlossaryTerm> All { get; } = Read();

    private static readonly Dictionary<string, GlossaryTerm> ByWord = All.ToDictionary(term => term.Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The term of a word, in capitals or not.</summary>
    /// <exception cref="KeyNotFoundException">The glossary has no such word.</exception>
    public static GlossaryTerm Get(string word) => ByWord.TryGetValue(word, out var term) ? term : throw new KeyNotFoundException($"docs/glossary.md has no term '{word}'.");

    /// <summary>Reads a glossary: groups are headings of the second level, terms of the third, each with its meaning below.</summary>
    public static IReadOnlyList<GlossaryTerm> Parse(string text)
    {
        List<GlossaryTerm> terms = [];
        var (group, word, meaning) = ("", (string?)null, new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append("## "))
        {
            if (line.StartsWith('#') && word is not null)
            {
                terms.Add(new GlossaryTerm(word, group, string.Join(' ', meaning)));
                (word, meaning) = (null, []);
            }

            if (line.StartsWith("### ", StringComparison.Ordinal)) word = line[4..].Trim();
            else if (line.StartsWith("## ", StringComparison.Ordinal)) group = line[3..].Trim();
            else if (line.Length > 0 && word is not null) meaning.Add(line.Trim());
        }

        return terms;
    }

    private static IReadOnlyList<GlossaryTerm> Read()
    {
        using var stream = typeof(Terms).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not in the program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
