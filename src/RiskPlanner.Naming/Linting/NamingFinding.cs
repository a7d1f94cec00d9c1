using System.Runtime.InteropServices;

namespace RiskPlanner.Naming;

/// <summary>
/// Something that a rule found. Small, since there can be as many as labels; its words are made by <see cref="NamingReport.Describe"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NamingFinding
{
    /// <summary>The rule.</summary>
    public required NamingRule Rule { get; init; }

    /// <summary>The label's index in the list; -1 when it is about the plan (<see cref="PlanPath"/>).</summary>
    public int Label { get; init; }

    /// <summary>The place within the label, in bytes, from 0 on.</summary>
    public int Offset { get; init; }

    /// <summary>The label that was probably meant, or that would be right; null when nobody can say.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The place in the plan, such as <c>dataSets[12].keyLabel</c>; null when it is about the list.</summary>
    public string? PlanPath => Facts?.Path;

    /// <summary>What it is about beside the label, such as a data set; null when nothing.</summary>
    public string? About => Facts?.About;

    /// <summary>A number whose meaning is the rule's.</summary>
    internal int Detail { get; init; }

    /// <summary>Another label's index, or a further number, by the rule.</summary>
    internal int Other { get; init; }

    /// <summary>What the plan says of it; null when it is about the list alone.</summary>
    internal PlanFacts? Facts { get; init; }
}
