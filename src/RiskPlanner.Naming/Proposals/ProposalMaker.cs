using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Proposes a standard: labels with one outline become a pattern, its varying qualifiers parts. The qualifier with the most different
/// words is taken for the application; a word that is one slip away from a far more frequent one is taken for mistyped.
/// </summary>
internal sealed class ProposalMaker(LabelList labels)
{
    private const int MaximumPatterns = 8;
    private const int FewWords = 12;
    private const int MaximumApplications = 200;
    private const int FarMoreFrequent = 3;
    private const double LeastShare = 0.02;
    private static readonly string[] OtherFunctions = ["IRR.SSIGNON."];

    private readonly List<string> _all = [.. Enumerable.Range(0, labels.Count).Select(labels.TextOf).Distinct()];

    /// <summary>What a standard that is known comes to on the labels.</summary>
    public StandardProposal Try(CompiledStandard known) => Count(known.Source, known, _all);

    /// <summary>Makes the proposal.</summary>
    public StandardProposal Make()
    {
        var all = _all;
        var others = OtherFunctions.Where(prefix => all.Exists(label => label.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        var own = all.Where(label => KeyLabel.IsValid(label) && !others.Exists(prefix => label.StartsWith(prefix, StringComparison.Ordinal))).Select(LabelShape.Of).ToList();
        var outlines = own.Where(shape => shape.Qualifiers.Count > 1) // a pattern of one qualifier would say nothing
            .GroupBy(shape => shape.Outline)
            .Select(group => group.ToList())
            .OrderByDescending(group => group.Count).ThenBy(group => group[0].Label, StringComparer.Ordinal)
            .ToList();

        var standard = (NamingStandard?)null;
        foreach (var group in outlines.Take(MaximumPatterns))
        {
            if (standard is not null && (group.Count < 2 || group.Count < own.Count * LeastShare)) break;
            var wider = With(standard, group, others);
            if (CompiledStandard.Compile(wider).Standard is not null) standard = wider;
        }

        return standard is null ? new StandardProposal(null, [], all, all.Count) : Count(standard, CompiledStandard.Compile(standard).Standard!, all);
    }

    private static StandardProposal Count(NamingStandard standard, CompiledStandard compiled, List<string> all)
    {
        var reader = new LabelReader(compiled);
        var counts = new int[standard.Patterns.Count];
        var misfits = new List<string>();
        foreach (var label in all)
        {
            var name = reader.Read(System.Text.Encoding.UTF8.GetBytes(label)).Name;
            if (name.Outcome == LabelOutcome.Follows) counts[name.Pattern]++;
            else if (name.Outcome != LabelOutcome.NotRead) misfits.Add(label);
        }

        return new StandardProposal(standard, [.. standard.Patterns.Select((pattern, i) => (pattern.Text, counts[i]))], misfits, all.Count);
    }

    private static NamingStandard With(NamingStandard? before, List<LabelShape> group, List<string> others)
    {
        var parts = (before?.Parts ?? []).ToList();
        var pattern = PatternOf(group, parts);
        return new NamingStandard
        {
            Name = StandardProposal.MadeName,
            Description = "Proposed from existing labels; look at each part before it is used.",
            Patterns = [.. before?.Patterns ?? [], new LabelPattern(pattern)],
            Parts = parts,
            Ignore = [.. others.Select(prefix => new IgnoredLabels(new OperatorMask(prefix + "*"), "PassTicket keys that RACF makes"))],
        };
    }

    private static string PatternOf(List<LabelShape> group, List<LabelPart> parts)
    {
        var count = group[0].Qualifiers.Count;
        var words = Enumerable.Range(0, count).Select(place => group.Select(shape => shape.Qualifiers[place]).ToList()).ToList();
        var varying = Enumerable.Range(0, count).Where(place => words[place].Select(word => word.Text).Distinct().Skip(1).Any()).ToList();
        var purpose = PurposeAmong(words);
        var number = Enumerable.Range(0, count).Reverse().FirstOrDefault(place => words[place][0].Digits > 0 && words[place].TrueForAll(word => word.Outline == words[place][0].Outline), -1);
        var application = varying.Where(place => place != number && !IsOfPurposes(words[place]))
            .OrderByDescending(place => words[place].Select(word => word.Text).Distinct().Count()).ThenByDescending(place => place).FirstOrDefault(-1);
        // Where nothing varies, the word behind the purpose, or else before the number, is whose key it is.
        if (application < 0 && count > 2) application = Enumerable.Range(1, count - 1).LastOrDefault(place => place != number && !IsOfPurposes(words[place]), -1);

        var pieces = Enumerable.Range(0, count).Select(place =>
        {
            if (place == number) return $"{words[place][0].Prefix}{{n:{words[place][0].Digits}}}";
            if (place == application) return Named(PartName.Application, words[place], parts, MaximumApplications);
            if (place == purpose) return Named(PartName.Purpose, words[place], parts, int.MaxValue);
            return varying.Contains(place) ? Named($"q{place + 1}", words[place], parts, FewWords) : words[place][0].Text;
        });
        return string.Join('.', pieces);
    }

    // Words that speak for themselves; without any, those of one letter, where all of them are such and tell purposes apart.
    private static int PurposeAmong(List<List<QualifierShape>> words)
    {
        var spoken = words.FindIndex(ofPlace => ofPlace.TrueForAll(word => word.IsPurpose));
        return spoken >= 0 ? spoken : words.FindIndex(ofPlace => IsOfPurposes(ofPlace) && ofPlace.Select(word => PurposeWords.MeaningOf(word.Text)).Distinct().Skip(1).Any());
    }

    private static bool IsOfPurposes(List<QualifierShape> words) => words.TrueForAll(word => PurposeWords.MeaningOf(word.Text) is not null);

    private static string Named(string name, List<QualifierShape> words, List<LabelPart> parts, int most)
    {
        var counts = words.CountBy(word => word.Text).ToDictionary(word => word.Key, word => word.Value);
        var values = (parts.Find(part => part.Name == name)?.Values ?? [])
            .Concat(counts.Keys.Where(word => !IsMistyped(word, counts)))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        parts.RemoveAll(part => part.Name == name);
        if (values.Count <= most)
        {
            parts.Add(new LabelPart(name) { Values = values });
            return $"{{{name}}}";
        }

        parts.Add(new LabelPart(name) { Matches = "[A-Z0-9#$@]+" });
        return $"{{{name}}}";
    }

    private static bool IsMistyped(string word, Dictionary<string, int> counts) =>
        NearestName.Find(word, counts.Keys.Where(other => other.Length > 4 && other != word && Math.Abs(other.Length - word.Length) <= 1 && counts[other] >= counts[word] * FarMoreFrequent)) is not null;
}
