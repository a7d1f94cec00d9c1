using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// What would notice that a key is lost: every use, update and check of every data set under its label, and every backup that
/// opens one of them, or a copy under the label, through the access methods (z/OS facts, 8.8). Takes time in proportion to the
/// plan. For one thread.
/// </summary>
internal sealed class KeyNotices
{
    private readonly Plan _plan;
    private readonly Dictionary<string, Sysplex> _homes = [];
    private readonly Dictionary<KeyLabel, Dictionary<string, NoticeSource>> _sources = [];

    public KeyNotices(Plan plan)
    {
        _plan = plan;
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            if (dataSet.KeyLabel is { } label)
            {
                Add(label, NoticeKind.Use, dataSet, dataSet.Uses);
                Add(label, NoticeKind.Update, dataSet, dataSet.Updates);
                Add(label, NoticeKind.Check, dataSet, dataSet.Checks);
            }

            foreach (var policy in coverage.PoliciesOf(dataSet).Where(policy => policy.Schedule is not null)) AddBackups(dataSet, policy);
        }
    }

    /// <summary>The sysplex that works on a data set.</summary>
    public Sysplex HomeOf(DataSetDefinition dataSet)
    {
        if (!_homes.TryGetValue(dataSet.Volume, out var home)) _homes[dataSet.Volume] = home = HomeSysplex.Of(_plan, dataSet);
        return home;
    }

    /// <summary>Equal for keys whose loss is noticed at the same moments in the same ways.</summary>
    public string SignatureOf(KeyLabel label) =>
        _sources.TryGetValue(label, out var sources) ? string.Join('|', sources.Keys.Order(StringComparer.Ordinal)) : "";

    /// <summary>When the loss of a key would be noticed, in order of time, each moment once.</summary>
    public IReadOnlyList<Notice> Of(KeyLabel label) => _sources.TryGetValue(label, out var sources)
        ? [.. sources.Values.SelectMany(source => source.Moments(_plan)).OrderBy(notice => notice.At).ThenBy(notice => notice.Kind).DistinctBy(notice => notice.At)]
        : [];

    private void AddBackups(DataSetDefinition dataSet, BackupPolicy policy)
    {
        var home = HomeOf(dataSet);
        var opened = OpeningAbilities.Of(_plan, home).Select(abilities => (Abilities: abilities, Labels: Opened(dataSet, policy, abilities.On(home)))).ToList();
        foreach (var label in opened.SelectMany(level => level.Labels).Distinct())
        {
            // Where every level opens it, the level does not matter.
            if (opened.TrueForAll(level => level.Labels.Contains(label))) Add(label, NoticeKind.Backup, dataSet, policy.Schedule);
            else foreach (var level in opened.Where(level => level.Labels.Contains(label))) Add(label, NoticeKind.Backup, dataSet, policy.Schedule, home, level.Abilities);
        }
    }

    private HashSet<KeyLabel> Opened(DataSetDefinition dataSet, BackupPolicy policy, Sysplex home) =>
        [.. CopyFlow.Of(_plan, home, dataSet, policy, _plan.From)
            .Where(step => step.OpensData)
            .SelectMany(step => new[] { step.Source, step.Target })
            .OfType<KeyLabel>()];

    private void Add(KeyLabel label, NoticeKind kind, DataSetDefinition dataSet, Schedule? schedule, Sysplex? home = null, OpeningAbilities? only = null)
    {
        if (schedule is null) return;
        var source = new NoticeSource(kind, dataSet.Name, schedule, home, only);
        if (!_sources.TryGetValue(label, out var sources)) _sources[label] = sources = [];
        sources.TryAdd(source.Signature, source);
    }
}
