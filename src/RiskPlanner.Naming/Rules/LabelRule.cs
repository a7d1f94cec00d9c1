namespace RiskPlanner.Naming;

/// <summary>A rule about each label for itself. Of those that concern a label, the first by precedence speaks alone.</summary>
internal abstract class LabelRule : NamingRule
{
    /// <summary>Its place among the rules about single labels; the lowest speaks first.</summary>
    public abstract int Precedence { get; }

    /// <summary>Whether it is about what came of reading a label.</summary>
    public abstract bool Concerns(in LabelReading reading);

    /// <summary>The finding.</summary>
    public abstract NamingFinding Finding(NamingWorld world, int label, ReadOnlySpan<byte> text, in LabelReading reading);

    /// <inheritdoc/>
    internal override string? MissingIn(NamingWorld world) => Needs.Length > 0 && world.Standard is null ? Needs : null;
}
