using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// The parts of one decision. The family of the whole is the family of <see cref="Common"/>, and with each literal the sets of its part that
/// are not in the common family already. A literal of -1 is unused.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CutSetSplit
{
    public int Common;
    public int FirstLiteral;
    public int FirstPart;
    public int SecondLiteral;
    public int SecondPart;
}
