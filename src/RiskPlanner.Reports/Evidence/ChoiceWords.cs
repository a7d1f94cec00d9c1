namespace RiskPlanner.Reports.Evidence;

/// <summary>Puts the choices of several variants into few words, without losing one. Pure functions.</summary>
public static class ChoiceWords
{
    /// <summary>
    /// One line when the variants are exactly the combinations of what stands in each place ("copy is onsite or copy is
    /// offsite; …"), otherwise one line for each variant. Empty when there is nothing to choose.
    /// </summary>
    /// <param name="variants">The choices of each variant; no two are equal.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<string>> variants)
    {
        if (variants.All(choices => choices.Count == 0)) return [];
        var places = variants[0].Count;
        if (variants.All(choices => choices.Count == places))
        {
            var values = Enumerable.Range(0, places)
                .Select(place => variants.Select(choices => choices[place]).Distinct(StringComparer.Ordinal).ToList())
                .ToList();
            if (values.Aggregate(1L, (product, place) => product * place.Count) == variants.Count)
                return [string.Join("; ", values.Select(place => string.Join(" or ", place)))];
        }

        return [.. variants.Select(choices => string.Join("; ", choices))];
    }
}
