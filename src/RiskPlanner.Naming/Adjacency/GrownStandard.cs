using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>The list that a standard grows to with so many applications and so many keys of each: how well it keeps keys apart.</summary>
public static class GrownStandard
{
    /// <summary>The most labels that are made.</summary>
    public const int MaximumLabels = 1_000_000;

    /// <summary>
    /// The labels of every pattern and purpose, for applications that the standard knows, further ones named APP0001 and so on, each with
    /// keys numbered from 1. Patterns without an application have their keys once.
    /// </summary>
    /// <returns>The labels; null when one of them would be no label, or a number would not fit.</returns>
    public static LabelList? Make(CompiledStandard standard, int applications, int keys)
    {
        ArgumentNullException.ThrowIfNull(standard);
        var known = standard.Parts[CompiledStandard.ApplicationPart]?.Values ?? [];
        var names = known.Take(applications).Concat(Enumerable.Range(1, Math.Max(0, applications - known.Count)).Select(number => $"APP{number:0000}")).ToList();
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in standard.Patterns)
        {
            var purposes = pattern.FormOf(CompiledStandard.PurposePart)?.Values ?? [""];
            foreach (var application in pattern.Has(CompiledStandard.ApplicationPart) ? names : [""])
            {
                foreach (var purpose in purposes)
                {
                    for (var number = 1; number <= (pattern.Has(CompiledStandard.NumberPart) ? keys : 1); number++)
                    {
                        if (PatternFilling.Fill(pattern, application, purpose, number) is not { } label || !KeyLabel.IsValid(label)) return null;
                        labels.Add(label);
                    }
                }
            }
        }

        var builder = new LabelListBuilder();
        builder.BeginFile(standard.Source.Name, labels.Count);
        foreach (var (i, label) in labels.Index()) builder.Add(label, i + 1);
        return builder.Build();
    }
}
