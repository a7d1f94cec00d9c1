using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// Judges the copies of policies by key value, each policy once for all data sets of one label, copied alike, on one sysplex. For one thread.
/// </summary>
internal sealed class CopyJudgement(Plan plan, KeyValues values, Instant moment)
{
    private readonly HashSet<string> _tapes = [.. plan.Tapes.Select(tape => tape.Name)];
    private readonly Dictionary<string, Sysplex?> _homes = [];
    private readonly Dictionary<(int Policy, KeyLabel? Label, Instant From, DataSetOrganisation Organisation, string? Home), JudgedCopies> _judged = [];
    private readonly Dictionary<BackupPolicy, int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the copies of a policy mean for a data set that is under a label.</summary>
    public JudgedCopies Of(BackupPolicy policy, DataSetDefinition dataSet)
    {
        if (!_numbers.TryGetValue(policy, out var number)) _numbers[policy] = number = _numbers.Count;
        var home = HomeOf(dataSet);
        var alike = (number, dataSet.KeyLabel, dataSet.BeginsIn(plan), dataSet.Organisation, home?.Name);
        if (!_judged.TryGetValue(alike, out var judged)) _judged[alike] = judged = Judge(policy, dataSet, home);
        return judged;
    }

    private Sysplex? HomeOf(DataSetDefinition dataSet)
    {
        if (plan.Sysplexes.Count == 0) return null;
        if (!_homes.TryGetValue(dataSet.Volume, out var home)) _homes[dataSet.Volume] = home = HomeSysplex.Of(plan, dataSet);
        return home;
    }

    private JudgedCopies Judge(BackupPolicy policy, DataSetDefinition dataSet, Sysplex? home)
    {
        var label = dataSet.KeyLabel;
        var copies = CopyKeys.Of(policy, label, home, _tapes, moment, CopyLabels.Of(plan), dataSet.Organisation, CoveringProfiles.Of(plan));
        var labels = copies.Where(copy => copy.Label is not null).Select(copy => (copy.Label!.Value, policy, copy.MovesBlocks)).Distinct().ToList();
        var hasBlocks = copies.Any(copy => copy.MovesBlocks);
        if (label is not { } own) return new(labels, true, "") { HasBlocks = hasBlocks };
        var value = values.ValueAt(own, dataSet.BeginsIn(plan));
        var same = copies.Where(copy => copy.MovesBlocks || (copy.Label is { } under && values.ValueAt(under, moment) == value)).ToList();
        var survives = same.Count < copies.Count;
        return new(labels, survives, survives ? "" : Reason(policy, own, same)) { HasBlocks = hasBlocks };
    }

    private static string Reason(BackupPolicy policy, KeyLabel own, List<CopyUnderKey> same)
    {
        var words = same.Select(copy => copy switch
        {
            { MovesBlocks: true } => "moves blocks as they are, still encrypted under this key",
            { Label: { } label } when label == own => "writes under this same label",
            _ => $"writes under {copy.Label}, which holds the same value",
        });
        return $"{policy.Name} {string.Join(" and ", words.Distinct())}.";
    }
}
