using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>
/// What is gone since which event, and who noticed it first. Of data sets <see cref="DamageWatch"/> knows what each of them lacks; the
/// board knows the rest: the labels that jobs write under, media, key servers. For one replay and one thread.
/// </summary>
internal sealed class NoticeBoard
{
    private readonly HashSet<(KeyLabel Label, string? User)> _unusable = [];
    private readonly HashSet<string> _lost = [];
    private readonly Dictionary<(KeyLabel Label, string? User), Gap> _labels = [];
    private readonly Dictionary<string, Gap> _media = [];
    private readonly HashSet<Gap> _open = [];
    private readonly Dictionary<Gap, Notice> _noticed = [];
    private readonly Dictionary<int, Notice> _first = [];

    /// <summary>Whether something is gone that nobody has noticed.</summary>
    public bool HasOpen => _open.Count > 0;

    /// <summary>The same in another replay.</summary>
    public NoticeBoard Fork()
    {
        var copy = new NoticeBoard();
        copy._unusable.UnionWith(_unusable);
        copy._lost.UnionWith(_lost);
        copy._open.UnionWith(_open);
        foreach (var (job, gap) in _labels) copy._labels[job] = gap;
        foreach (var (medium, gap) in _media) copy._media[medium] = gap;
        foreach (var (gap, notice) in _noticed) copy._noticed[gap] = notice;
        foreach (var (strike, notice) in _first) copy._first[strike] = notice;
        return copy;
    }

    /// <summary>Something is gone; it is open until somebody notices.</summary>
    public void Open(Gap gap)
    {
        if (!_noticed.ContainsKey(gap)) _open.Add(gap);
    }

    /// <summary>Somebody notices; who comes later tells nothing new.</summary>
    public void Note(Gap gap, Notice notice)
    {
        _open.Remove(gap);
        _noticed.TryAdd(gap, notice);
        NoteEvent(gap.Strike, notice);
    }

    /// <summary>Somebody notices an event.</summary>
    public void NoteEvent(int strike, Notice notice) => _first.TryAdd(strike, notice);

    /// <summary>Who noticed something first; null while nobody has.</summary>
    public Notice? Of(Gap gap) => _noticed.GetValueOrDefault(gap);

    /// <summary>Who noticed an event first; null while nobody has.</summary>
    public Notice? FirstOf(int strike) => _first.GetValueOrDefault(strike);

    /// <summary>What is gone of a label, for jobs that run as a user, since an event; null where nothing is.</summary>
    public Gap? Of(KeyLabel label, string? user) => _labels.TryGetValue((label, user), out var gap) ? gap : null;

    /// <summary>Since which event a medium is lost; null where it is not.</summary>
    public Gap? OfMedium(string medium) => _media.TryGetValue(medium, out var gap) ? gap : null;

    /// <summary>Looks at media, and at the labels that jobs write under, before something strikes: what is gone by then is no event's doing.</summary>
    public void LookBefore(ReplayState state, IReadOnlyList<JobKey> labels)
    {
        foreach (var (job, failure) in Refused(state, labels))
        {
            if (failure is null) _unusable.Remove(job);
            else _unusable.Add(job);
        }
    }

    /// <summary>Looks at them after something struck or changed a key.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="labels">The labels that jobs write under.</param>
    /// <param name="strike">The last event.</param>
    /// <param name="changed">The label to which the plan has let something happen: no event is to blame; null where it has not.</param>
    public void Look(ReplayState state, IReadOnlyList<JobKey> labels, int strike, KeyLabel? changed)
    {
        foreach (var (job, failure) in Refused(state, labels))
        {
            if (failure is null)
            {
                _unusable.Remove(job);
                _labels.Remove(job);
            }
            else if (_unusable.Add(job) && job.Label != changed && KindOf(failure.Cause) is { } kind)
            {
                Open(_labels[job] = new Gap(strike, kind, job.Label.Text));
            }
        }

        foreach (var medium in state.Plan.Arrays.SelectMany(array => array.Volumes).Concat(state.Plan.Tapes.Select(tape => tape.Name)))
        {
            if (!state.World.IsStanding(medium) && _lost.Add(medium)) Open(_media[medium] = new Gap(strike, GapKind.Medium, ""));
        }
    }

    /// <summary>What kind of thing is gone where a key is refused; null where that is no matter of the key.</summary>
    public static GapKind? KindOf(Cause cause) => cause switch
    {
        Cause.SysplexDown or Cause.SecurityDataBaseLost or Cause.CatalogLost or Cause.KeyServiceDown or Cause.DesMasterKeyMismatch or Cause.CkdsLost or Cause.PkdsMismatch or Cause.PkdsLost => null,
        Cause.KeyDecryptsOnly => GapKind.KeyToWrite,
        _ => GapKind.Key,
    };

    private static IEnumerable<((KeyLabel Label, string? User) Job, Failure? Failure)> Refused(ReplayState state, IReadOnlyList<JobKey> labels) =>
        labels.Where(job => state.World.IsRunning(job.Sysplex)).Select(job => ((job.Label, job.User), state.World.ProbeKey(job.Sysplex, Role.BackupJob, job.Label, job.User).Failure));
}
