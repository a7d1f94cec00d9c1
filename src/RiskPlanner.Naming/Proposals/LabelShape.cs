using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>What a label looks like, qualifier by qualifier.</summary>
internal sealed record LabelShape(string Label, IReadOnlyList<QualifierShape> Qualifiers)
{
    /// <summary>Takes a label apart.</summary>
    public static LabelShape Of(string label) => new(label, [.. label.Split('.').Select(QualifierShape.Of)]);

    /// <summary>Labels that could follow one pattern have the same outline behind their first qualifier.</summary>
    public string Outline => $"{Qualifiers.Count}:{string.Join('.', Qualifiers.Skip(1).Select(qualifier => qualifier.Outline))}";
}
