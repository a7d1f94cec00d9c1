using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// What the cycles of policies open under keys, worked out once for all data sets of one role. For one thread.
/// </summary>
internal sealed class BackupOpens(Plan plan, KeyLives lives)
{
    private readonly Dictionary<string, IReadOnlyList<OpeningAbilities>> _abilities = [];
    private readonly Dictionary<BackupRole, IReadOnlyList<OpenedLabel>> _opened = [];

    /// <summary>The labels under which a cycle of a policy opens something of a data set.</summary>
    public IReadOnlyList<OpenedLabel> Of(BackupPolicy policy, DataSetDefinition dataSet, Sysplex home)
    {
        var role = new BackupRole(policy, dataSet, home);
        if (!_opened.TryGetValue(role, out var opened)) _opened[role] = opened = [.. AtEachLevel(policy, dataSet, home)];
        return opened;
    }

    private IEnumerable<OpenedLabel> AtEachLevel(BackupPolicy policy, DataSetDefinition dataSet, Sysplex home)
    {
        if (!_abilities.TryGetValue(home.Name, out var levels)) _abilities[home.Name] = levels = OpeningAbilities.Of(plan, home);
        return levels.SelectMany(level => Opened(policy, dataSet, level.On(home)).Select(opened => opened with { Only = level }))
            .GroupBy(opened => (opened.Label, string.Join('|', opened.Opens)))
            // Where every level opens it in the same way, the level does not matter.
            .SelectMany(alike => alike.Select(opened => opened.Only).Distinct().Count() == levels.Count ? [alike.First() with { Only = null }] : alike.ToList());
    }

    private List<OpenedLabel> Opened(BackupPolicy policy, DataSetDefinition dataSet, Sysplex home)
    {
        var begin = dataSet.BeginsIn(plan);
        var opened = new List<OpenedLabel>();
        var before = new List<KeyOpen>();
        foreach (var step in StepOpens.Of(CopyFlow.Of(plan, home, dataSet, policy, begin), lives, begin))
        {
            // Data under the former value of a label is what misses it; what is written now is under the value of now.
            Open(step.Source, step.ReadsOriginal);
            Open(step.Target, missesFormerValue: false);
        }

        return opened;

        void Open(KeyOpen? open, bool missesFormerValue)
        {
            if (open is null) return;
            opened.Add(new OpenedLabel(open.Label, [.. before, open with { Until = missesFormerValue ? null : lives.NewValueAfter(open.Label, begin) }], Only: null));
            before.Add(open);
        }
    }
}
