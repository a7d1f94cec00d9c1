using System.Runtime.InteropServices;

namespace RiskPlanner.Naming;

/// <summary>A label as the standard reads it. Small, since there can be millions; places are within the label, from 0 on.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelName
{
    /// <summary>What the standard makes of it. The rest is of use only when it follows a pattern.</summary>
    public LabelOutcome Outcome { get; init; }

    /// <summary>The pattern's index.</summary>
    public byte Pattern { get; init; }

    /// <summary>The purpose by its number in <see cref="Model.KeyPurpose"/>, or -1.</summary>
    public sbyte Purpose { get; init; }

    /// <summary>Where the part <c>purpose</c> begins; of no length when there is none.</summary>
    public byte PurposeStart { get; init; }

    /// <summary>How long it is.</summary>
    public byte PurposeLength { get; init; }

    /// <summary>Where the part <c>app</c> begins; of no length when there is none.</summary>
    public byte ApplicationStart { get; init; }

    /// <summary>How long it is.</summary>
    public byte ApplicationLength { get; init; }

    /// <summary>Where the part <c>n</c> begins; of no length when there is none.</summary>
    public byte NumberStart { get; init; }

    /// <summary>How long it is.</summary>
    public byte NumberLength { get; init; }

    /// <summary>The number in the sequence; -1 when there is none, or it has more than nine digits.</summary>
    public int Number { get; init; }
}
