using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>One decision: the level of its variable, and where to go when the variable's literal is taken or not. Twelve bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DiagramNode
{
    /// <summary>Position in the order; smaller is nearer to the root. Terminals have <see cref="int.MaxValue"/>.</summary>
    public int Level;

    /// <summary>Where to go when the literal is taken.</summary>
    public int High;

    /// <summary>Where to go when it is not.</summary>
    public int Low;
}
