using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Tables.Conditions;

namespace RiskPlanner.Simulation.Tables;

/// <summary>Makes a cell of what its variants came to.</summary>
internal static class VerdictWords
{
    /// <summary>What the paper says when a key threat is survived through copies in clear (section 7).</summary>
    private const string InClear = " (but backups not secured i.e. not encrypted)";

    /// <summary>The cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="attributes">The attributes that were varied.</param>
    /// <param name="variants">What each choice came to; null where it cannot be made.</param>
    public static ThreatCell Cell(ThreatRow row, IReadOnlyList<PlanChange> attributes, IReadOnlyList<CellVariant?> variants)
    {
        var condition = ConditionMinimiser.Minimise(attributes.Count, [.. variants.Select(variant => variant?.Survives)]);
        var verdict = condition.IsNever ? Verdict.No : condition.IsAlways ? Verdict.Yes : Verdict.Conditional;
        var text = verdict switch
        {
            Verdict.No => "No",
            Verdict.Yes => "Yes",
            _ => $"Yes, if {ConditionWords.Of(condition, attributes)}",
        };
        var made = variants.OfType<CellVariant>().ToList();
        return new ThreatCell(text + Qualifier(row, made), verdict, made);
    }

    /// <summary>The cell of a plan as it stands, and, where the data does not survive, the least changes with which it would.</summary>
    /// <param name="row">The row.</param>
    /// <param name="asPlanned">What the plan as it stands came to.</param>
    /// <param name="attributes">The changes that were tried.</param>
    /// <param name="remedy">The least changes with which the data survives.</param>
    /// <param name="tried">What each tried change came to.</param>
    public static ThreatCell Cell(
        ThreatRow row, CellVariant asPlanned, IReadOnlyList<PlanChange> attributes, Condition remedy, IReadOnlyList<CellVariant> tried)
    {
        if (asPlanned.Survives) return new ThreatCell("Yes" + Qualifier(row, [asPlanned]), Verdict.Yes, [asPlanned]);
        return remedy.IsNever
            ? new ThreatCell("No", Verdict.No, [asPlanned, .. tried])
            : new ThreatCell($"No, unless {ConditionWords.Of(remedy, attributes)}", Verdict.No, [asPlanned, .. tried]);
    }

    private static string Qualifier(ThreatRow row, IReadOnlyList<CellVariant> variants) =>
        row.Threat.StrikesKeys && variants.Any(variant => variant.Survives && variant.Replays.Any(replay => replay.Outcome.FromClearCopy))
            ? InClear
            : "";
}
