using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A standard that was checked and can be used. Immutable; safe between threads.</summary>
public sealed class CompiledStandard
{
    /// <summary>The index of the part <c>app</c>.</summary>
    internal const int ApplicationPart = 0;

    /// <summary>The index of the part <c>purpose</c>.</summary>
    internal const int PurposePart = 1;

    /// <summary>The index of the part <c>n</c>.</summary>
    internal const int NumberPart = 2;

    private readonly Dictionary<string, RuleSetting> _settings;
    private readonly Dictionary<string, IReadOnlyList<KeyPurpose>> _meanings;

    internal CompiledStandard(
        NamingStandard source, IReadOnlyList<PartForm?> parts, IReadOnlyList<CompiledPattern> patterns, PositionAutomaton positions, LabelAutomaton automaton,
        IReadOnlyDictionary<string, IReadOnlyList<KeyPurpose>> meanings, IReadOnlyList<CompiledTeamRule> teamRules)
    {
        (Source, Parts, Patterns, Positions, Automaton, TeamRules) = (source, parts, patterns, positions, automaton, teamRules);
        _meanings = new Dictionary<string, IReadOnlyList<KeyPurpose>>(meanings);
        _settings = source.Rules.GroupBy(setting => setting.Rule).ToDictionary(group => group.Key, group => group.First());
        PatternsInWords = InWords(patterns);
        Values = [.. parts.Select(part => part is { LooksUp: true } ? new KnownValues(part.Values) : null)];
    }

    /// <summary>The standard as it was written.</summary>
    public NamingStandard Source { get; }

    /// <summary>The parts by their index; the first three are app, purpose and n, null where no pattern names them.</summary>
    internal IReadOnlyList<PartForm?> Parts { get; }

    internal IReadOnlyList<CompiledPattern> Patterns { get; }

    internal PositionAutomaton Positions { get; }

    internal LabelAutomaton Automaton { get; }

    internal IReadOnlyList<CompiledTeamRule> TeamRules { get; }

    /// <summary>The patterns for messages; of many the first ones.</summary>
    internal string PatternsInWords { get; }

    /// <summary>By part the values that a text is looked up among; null where the pattern says it all.</summary>
    internal IReadOnlyList<KnownValues?> Values { get; }

    /// <summary>Whether labels have parts beside app, purpose and n, which belong to the name of whose key it is.</summary>
    internal bool HasOtherParts => Parts.Count > 3;

    /// <summary>Whether it tells the purposes of keys apart.</summary>
    internal bool KnowsPurposes => Patterns.Any(pattern => pattern.Purpose is not null || pattern.Has(PurposePart));

    private static string InWords(IReadOnlyList<CompiledPattern> patterns)
    {
        const int Shown = 4;
        var shown = string.Join(" or ", patterns.Take(Shown).Select(pattern => pattern.Source.Text));
        return patterns.Count > Shown ? $"{shown} or one of {patterns.Count - Shown} more patterns" : shown;
    }

    /// <summary>Checks a standard and makes it usable.</summary>
    public static StandardCompilation Compile(NamingStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return new StandardCompiler(standard).Compile();
    }

    /// <summary>What a value of the part <c>purpose</c> can mean; empty when it is none.</summary>
    internal IReadOnlyList<KeyPurpose> MeaningsOf(string purpose) => _meanings.GetValueOrDefault(purpose) ?? [];

    /// <summary>How the standard wants a rule; null as the rule has it.</summary>
    internal RuleSetting? SettingOf(string rule) => _settings.GetValueOrDefault(rule);
}
