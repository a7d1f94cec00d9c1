using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// What would notice that a key is lost: every use, update and check of every data set under its label (of one that is kept open,
/// every OPEN to keep it open in place of its uses and updates), each change of its label, and every backup that opens one of them, or a copy under the label, through the access methods (z/OS facts, 8.8). An OPEN that the state of a key
/// refuses anyway notices nothing. Takes time in proportion to the plan. For one thread.
/// </summary>
internal sealed class KeyNotices
{
    private readonly Plan _plan;
    private readonly KeyLives _lives;
    private readonly BackupOpens _backups;
    private readonly Dictionary<string, Sysplex> _homes = [];
    private readonly Dictionary<KeyLabel, Dictionary<string, NoticeSource>> _sources = [];

    public KeyNotices(Plan plan, KeyLives lives)
    {
        (_plan, _lives, _backups) = (plan, lives, new BackupOpens(plan, lives));
        var coverage = new BackupCoverage(plan);
        foreach (var original in plan.DataSets)
        {
            var times = lives.TimesOf(original);
            for (var time = 1; time < times.Count; time++) AddRelabelling(times[time - 1], times[time]);
            foreach (var time in times) AddAll(time.DataSet, coverage.PoliciesOf(original));
        }

        void AddAll(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
        {
            if (dataSet.KeyLabel is { } label)
            {
                if (dataSet.Opens is null)
                {
                    Add(label, NoticeKind.Use, dataSet, dataSet.Uses, [new(label, ToWrite: false, Until: null)]);
                    Add(label, NoticeKind.Update, dataSet, dataSet.Updates, [new(label, ToWrite: true, Until: null)]);
                }

                Add(label, NoticeKind.Open, dataSet, dataSet.Opens, [new(label, ToWrite: true, Until: null)]);
                Add(label, NoticeKind.Check, dataSet, dataSet.Checks, [new(label, ToWrite: false, Until: null)]);
            }

            foreach (var policy in policies.Where(policy => policy.Schedule is not null)) AddBackups(dataSet, policy);
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
        ? [.. sources.Values.SelectMany(source => source.Moments(_plan, _lives)).OrderBy(notice => notice.At).ThenBy(notice => notice.Kind).DistinctBy(notice => notice.At)]
        : [];

    /// <summary>The last moment, not after another one, at which the loss of a key would be noticed; null when there is none.</summary>
    public Instant? LastBefore(KeyLabel label, Instant until) => Of(label).LastOrDefault(notice => notice.At <= until)?.At;

    /// <summary>What is read under the one key and written under the other misses either.</summary>
    private void AddRelabelling(LabelLife before, LabelLife after)
    {
        var schedule = Schedule.On(before.LeftAt!.Value);
        List<KeyOpen> opens = [];
        if (before.DataSet.KeyLabel is { } left)
        {
            Add(left, NoticeKind.Relabel, before.DataSet, schedule, [new(left, ToWrite: false, Until: null)]);
            opens.Add(new(left, ToWrite: false, _lives.NewValueAfter(left, before.WrittenAt!.Value)));
        }

        var label = after.DataSet.KeyLabel!.Value;
        Add(label, NoticeKind.Relabel, after.DataSet, schedule, [.. opens, new(label, ToWrite: true, Until: null)]);
    }

    private void AddBackups(DataSetDefinition dataSet, BackupPolicy policy)
    {
        var home = HomeOf(dataSet);
        foreach (var opened in _backups.Of(policy, dataSet, home))
            Add(opened.Label, NoticeKind.Backup, dataSet, policy.Schedule, opened.Opens, opened.Only is null ? null : home, opened.Only);
    }

    private void Add(KeyLabel label, NoticeKind kind, DataSetDefinition dataSet, Schedule? schedule, IReadOnlyList<KeyOpen> opens, Sysplex? home = null, OpeningAbilities? only = null)
    {
        if (schedule is null) return;
        var source = new NoticeSource(kind, dataSet, schedule, home, only, opens);
        if (!_sources.TryGetValue(label, out var sources)) _sources[label] = sources = [];
        sources.TryAdd(source.Signature(_lives), source);
    }
}
