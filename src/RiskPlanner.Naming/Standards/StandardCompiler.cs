using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Checks a standard: its parts, its patterns, that each label can be read in one way, its rules.</summary>
internal sealed class StandardCompiler(NamingStandard standard)
{
    private const int MaximumPatterns = 200;
    private readonly List<StandardFault> _faults = [];

    public StandardCompilation Compile()
    {
        if (standard.Patterns.Count > MaximumPatterns)
            Add($"patterns[{MaximumPatterns}].pattern", 0, standard.Patterns[MaximumPatterns].Text, "A standard has too many patterns.", $"at most {MaximumPatterns}");
        var parts = new PartForms(standard, _faults);
        var patterns = standard.Patterns.Index().Select(entry => CompilePattern(entry.Index, entry.Item, parts)).ToList();
        parts.CheckUnused();
        var meanings = CompileMeanings(parts);
        StandardRuleChecks.Check(standard, _faults);
        var teamRules = standard.TeamRules.Index().Select(entry => TeamRuleCompiler.Compile(entry.Index, entry.Item, _faults)).ToList();
        if (_faults.Count > 0) return new StandardCompilation(null, _faults);

        var positions = new PositionAutomaton(isWhole: true);
        foreach (var (index, pattern) in patterns.Index())
            positions.Add(index, [.. pattern!.Segments.Select(segment => (segment.Part, segment.Form?.Expression ?? Expression.Text(segment.Text)))]);
        var automaton = CheckAutomaton(positions);
        return automaton is null
            ? new StandardCompilation(null, _faults)
            : new StandardCompilation(new CompiledStandard(standard, parts.All, patterns!, positions, automaton, meanings, teamRules!), []);
    }

    private static string PathOf(int pattern) => $"patterns[{pattern}].pattern";

    private CompiledPattern? CompilePattern(int index, LabelPattern pattern, PartForms parts)
    {
        var (pieces, faults) = PatternText.Read(pattern.Text);
        foreach (var (offset, value, rule, expected) in faults) Add(PathOf(index), offset, value, rule, expected);
        if (faults.Count > 0) return null;
        var segments = new List<(int Part, string Text, PartForm? Form)>();
        foreach (var piece in pieces)
        {
            if (!piece.IsPart)
            {
                segments.Add((LabelAutomaton.NoSegment, piece.Text, null));
                continue;
            }

            var (part, form) = parts.Find(piece, PathOf(index));
            if (segments.Exists(segment => segment.Part == part && part >= 0))
                Add(PathOf(index), piece.Offset, $"{{{piece.Text}}}", "A part stands once in a pattern: twice would mean that the label repeats it, which takes more than linear time to see.", "another part");
            segments.Add((part, piece.Text, form));
        }

        if (pattern.Purpose is not null && segments.Exists(segment => segment.Part == CompiledStandard.PurposePart))
            Add($"patterns[{index}].purpose", 0, $"{pattern.Purpose}".ToLowerInvariant(), "The pattern has the part purpose, which says what its keys are for.", "no purpose beside it");
        return new CompiledPattern(pattern, segments);
    }

    private Dictionary<string, IReadOnlyList<KeyPurpose>> CompileMeanings(PartForms parts)
    {
        var meanings = new Dictionary<string, IReadOnlyList<KeyPurpose>>();
        var known = parts[CompiledStandard.PurposePart]?.Values ?? [];
        foreach (var (i, word) in standard.Purposes.Index())
        {
            if (!known.Contains(word.Value))
                Add($"purposes[{i}].value", 0, word.Value, "The part purpose has no such value.", known.Count == 0 ? "none: no pattern has the part purpose" : $"one of {string.Join(", ", known)}");
            else if (!meanings.TryAdd(word.Value, word.Means))
                Add($"purposes[{i}].value", 0, word.Value, "A value is explained once.", "one entry for it");
        }

        foreach (var value in known.Where(value => !meanings.ContainsKey(value)))
        {
            var (path, offset) = parts.PlaceOf(CompiledStandard.PurposePart, value);
            if (PurposeWords.MeaningOf(value) is { } meaning) meanings[value] = [meaning];
            else Add(path, offset, value, "This value of the part purpose does not speak for itself.", $"an entry in purposes: {{value: {value}, means: [primary]}}");
        }

        return meanings;
    }

    private LabelAutomaton? CheckAutomaton(PositionAutomaton positions)
    {
        var automaton = positions.IsTooLarge ? null : LabelAutomaton.Make(positions);
        if (automaton is null)
        {
            Add("patterns", 0, "", "The patterns together are too large to be matched quickly.", "fewer or simpler patterns; many values under the part app");
            return null;
        }

        if (positions.TakesNothing) Add("patterns", 0, "", "A pattern takes the empty label.", "a pattern that needs at least one character");
        if (positions.First.Count == 0) Add(PathOf(0), 0, standard.Patterns[0].Text, "No label can follow this pattern: a label begins with a letter or #, $, @.", KeyLabel.Example);
        if (_faults.Count == 0 && Ambiguity.Find(positions) is { } ambiguous)
        {
            Add(PathOf(ambiguous.Pattern), 0, standard.Patterns[ambiguous.Pattern].Text, $"The pattern is ambiguous: {ambiguous.Label} can be read in two ways.",
                "text between parts, or parts whose ends can be told");
        }

        if (_faults.Count == 0 && automaton.FindOverlap() is { } overlap)
        {
            Add(PathOf(overlap.Second), 0, standard.Patterns[overlap.Second].Text,
                $"The pattern overlaps with {standard.Patterns[overlap.First].Text}: {overlap.Label} follows both.", "patterns of which each label follows one");
        }

        return _faults.Count == 0 ? automaton : null;
    }

    private void Add(string path, int offset, string value, string rule, string expected) => _faults.Add(new StandardFault(path, offset, value, rule, expected));
}
