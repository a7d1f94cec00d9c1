using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A pattern with its segments, in their order.</summary>
/// <param name="Source">The pattern as it was written.</param>
/// <param name="Segments">Text as it stands (no part), and parts by their index in the standard with what they look like here.</param>
internal sealed record CompiledPattern(LabelPattern Source, IReadOnlyList<(int Part, string Text, PartForm? Form)> Segments)
{
    /// <summary>What its labels' keys are for whatever their parts say; null when the part <c>purpose</c> says it, or nothing does.</summary>
    public KeyPurpose? Purpose => Source.Purpose;

    /// <summary>What the part with this index looks like here; null when the pattern lacks it.</summary>
    public PartForm? FormOf(int part) => Segments.FirstOrDefault(segment => segment.Part == part).Form;

    /// <summary>Whether it has the part with this index.</summary>
    public bool Has(int part) => Segments.Any(segment => segment.Part == part);
}
