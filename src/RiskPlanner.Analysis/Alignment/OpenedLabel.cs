using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A label under which a backup cycle opens something.</summary>
/// <param name="Label">The label.</param>
/// <param name="Opens">The OPENs that have to succeed for it; the last one is its own.</param>
/// <param name="Only">With which abilities of the sysplex it is opened so; null with any.</param>
internal sealed record OpenedLabel(KeyLabel Label, IReadOnlyList<KeyOpen> Opens, OpeningAbilities? Only);
