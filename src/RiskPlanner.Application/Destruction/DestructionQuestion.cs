using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Destruction;

/// <summary>What somebody wants to destroy: a key by its label, or a data set by its key.</summary>
/// <param name="Key">The label; null when a data set is named.</param>
/// <param name="DataSet">The data set; null when a label is named.</param>
/// <param name="At">When, in ISO 8601 and UTC.</param>
public sealed record DestructionQuestion(string? Key, string? DataSet, string At)
{
    private const int ListedNames = 10;

    /// <summary>Answers it, or says everything that is wrong with it. Pure.</summary>
    /// <param name="plan">A validated plan.</param>
    public DestructionAnswer Ask(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var faults = new List<DestructionFault>();
        if ((Key is null) == (DataSet is null))
            faults.Add(new(DestructionPart.Key, Key ?? "", "One thing is destroyed at a time.", "either the label of a key or the name of a data set"));
        Check(DestructionPart.Key, "key label", Key, plan.Keys.Select(known => known.Label.Text), faults);
        Check(DestructionPart.DataSet, "data set", DataSet, plan.DataSets.Select(known => known.Name.Text), faults);
        var moment = MomentIn(plan, faults);
        if (faults.Count > 0) return new DestructionAnswer(null, faults);
        return new DestructionAnswer(
            Key is { } label
                ? DestructionAnalysis.OfKey(plan, new KeyLabel(label), moment!.Value)
                : DestructionAnalysis.OfDataSet(plan, new DataSetName(DataSet!), moment!.Value),
            []);
    }

    private Instant? MomentIn(Plan plan, List<DestructionFault> faults)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(At);
        if (parsed.Success && parsed.Value >= plan.From && parsed.Value <= plan.Until) return parsed.Value;
        faults.Add(parsed.Success
            ? new(DestructionPart.At, At, "The time is outside the plan's horizon.", $"from {InstantPattern.General.Format(plan.From)} to {InstantPattern.General.Format(plan.Until)}")
            : new(DestructionPart.At, At, ImpossibleMoment.WhyNoMoment(At) ?? "That is no time.", "ISO 8601 in UTC, such as 2026-03-01T12:00:00Z"));
        return null;
    }

    private static void Check(DestructionPart part, string what, string? name, IEnumerable<string> known, List<DestructionFault> faults)
    {
        if (name is null) return;
        var names = known.ToList();
        if (names.Contains(name)) return;
        var listed = names.Count == 0 ? "nothing: the plan has none" : $"one of {string.Join(", ", names.Take(ListedNames))}{(names.Count > ListedNames ? $" … ({names.Count} in all)" : "")}";
        faults.Add(new(part, name, $"The plan has no {what} of that name.", listed));
    }
}
