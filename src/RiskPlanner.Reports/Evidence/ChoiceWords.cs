namespace RiskPlanner.Reports.Evidence;

/// <summary>Puts the choices of several variants into few words, without losing or adding one. Pure functions.</summary>
public static class ChoiceWords
{
    // Neither can stand in a choice's words.
    private const char BetweenValues = '\u001e';
    private const char BetweenPlaces = '\u001f';

    /// <summary>
    /// Variants that differ in one place only are put into one line ("copy is onsite or copy is offsite; backup has a label of
    /// its own"), again and again until none do; each line stands for all combinations of its words. Empty when there is nothing
    /// to choose.
    /// </summary>
    /// <param name="variants">The choices of each variant; no two are equal.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<string>> variants)
    {
        if (variants.All(choices => choices.Count == 0)) return [];
        var places = variants[0].Count;
        // Choices of different lengths are no table: each variant names what was changed and nothing else.
        if (variants.Any(choices => choices.Count != places)) return [.. variants.Select(choices => string.Join("; ", choices))];

        List<string[]> lines = [.. variants.Select(choices => choices.ToArray())];
        for (var place = 0; place < places; place++) lines = Merge(lines, place);
        return [.. lines.Select(line => string.Join("; ", line.Select(values => values.Replace($"{BetweenValues}", " or ", StringComparison.Ordinal))))];
    }

    private static List<string[]> Merge(List<string[]> lines, int place) =>
    [
        .. lines
            .GroupBy(line => string.Join(BetweenPlaces, line.Where((_, index) => index != place)), StringComparer.Ordinal)
            .Select(group => group.First()
                .Select((values, index) => index == place ? string.Join(BetweenValues, group.Select(line => line[place])) : values)
                .ToArray()),
    ];
}
