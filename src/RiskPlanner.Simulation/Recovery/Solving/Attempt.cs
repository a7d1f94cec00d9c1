using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// What recoverers have tried so far on a copy of the world: the steps that went well, and what was observed. The copy is made when the
/// first step changes something. For one thread.
/// </summary>
internal sealed class Attempt
{
    private readonly List<RecoveryStep> _steps;
    private readonly List<ObservedAnswer> _observed;
    private readonly List<Failure> _ended = [];
    private readonly IWorld _begin;
    private readonly SpareCopy _spare;
    private bool _owns;

    /// <summary>Nothing has been tried yet.</summary>
    public Attempt(IWorld world)
        : this(world, world, [], [], new SpareCopy())
    {
    }

    private Attempt(IWorld begin, IWorld world, List<RecoveryStep> steps, List<ObservedAnswer> observed, SpareCopy spare) =>
        (_begin, World, _steps, _observed, _spare) = (begin, world, steps, observed, spare);

    /// <summary>The world as it is after the steps.</summary>
    public IWorld World { get; private set; }

    /// <summary>The steps that went well, in order.</summary>
    public IReadOnlyList<RecoveryStep> Steps => _steps;

    /// <summary>How long the steps take one after the other, those left out for which the plan does not say.</summary>
    public Duration Takes { get; private set; }

    /// <summary>How many steps need what the plan has not.</summary>
    public int Unbounded { get; private set; }

    /// <summary>The outages that steps have ended, in order.</summary>
    public IReadOnlyList<Failure> Ended => _ended;

    /// <summary>Another one that stands here. This one is not to be taken further once it was branched.</summary>
    public Attempt Branch()
    {
        _owns = false;
        var branch = new Attempt(_begin, World, [.. _steps], [.. _observed], _spare) { Takes = Takes, Unbounded = Unbounded };
        branch._ended.AddRange(_ended);
        return branch;
    }

    /// <summary>Carries a step out; it counts when it went well.</summary>
    public Answer Do(RecoveryStep step)
    {
        var original = World;
        if (!step.IsCheck && !_owns) (World, _owns) = (_spare.Take(original), true);
        var answer = step.CarryOut(World);
        _observed.Add(new ObservedAnswer(step, answer));
        if (answer.Done) Count(step, step.Profile.Takes);
        else if (World != original && step.LeavesNothingWhereItFails)
        {
            _spare.Keep(original, World);
            (World, _owns) = (original, false);
        }

        return answer;
    }

    /// <summary>Counts a step that went well in its own way.</summary>
    /// <param name="step">The step.</param>
    /// <param name="takes">How long it takes here; null where it needs what the plan has not.</param>
    public void Count(RecoveryStep step, Duration? takes)
    {
        _steps.Add(step);
        if (takes is { } known) Takes += known;
        else Unbounded++;
    }

    /// <summary>Notes the outage that the last step has ended.</summary>
    public void NoteEnded(Failure failure) => _ended.Add(failure);

    /// <summary>The last step was another action than was thought.</summary>
    public void Correct(RecoveryStep step)
    {
        Takes += step.Profile.Takes!.Value - _steps[^1].Profile.Takes!.Value;
        _steps[^1] = step;
    }

    /// <summary>Corrects how long the last step takes.</summary>
    public void Shorten(Duration by) => Takes -= by;

    /// <summary>Whether a step of that kind about the same has been done.</summary>
    public bool Has(RecoveryAction action, KeyLabel? label = null, string? from = null) =>
        _steps.Exists(step => step.Action == action && (label is null || step.Label == label) && (from is null || step.From == from));

    /// <summary>
    /// Writes what was observed into the log, each line once, whoever branched from whom. Who listens sees the world as it was after the
    /// step that a line tells of.
    /// </summary>
    public void WriteTo(ReplayState state)
    {
        // To carry the steps out once more costs more than to write them: only where somebody listens.
        var amid = state.Log.Written is null ? null : _begin.Fork();
        foreach (var observed in _observed)
        {
            if (amid is not null && !observed.Step.IsCheck) observed.Step.CarryOut(amid);
            if (observed.Written) continue;
            state.Amid = amid;
            state.Logged(observed.Answer);
            observed.Written = true;
        }

        state.Amid = null;
    }

    /// <summary>
    /// A copy of a world on which a step failed that left nothing behind, for the next step that is tried there: most CKDS copies that are tried for a key do
    /// not help, and to copy the world for each of them was a third of all work.
    /// </summary>
    private sealed class SpareCopy
    {
        private IWorld? _original;
        private IWorld? _copy;

        public IWorld Take(IWorld original)
        {
            if (_original != original) return original.Fork();
            var copy = _copy!;
            (_original, _copy) = (null, null);
            return copy;
        }

        public void Keep(IWorld original, IWorld copy) => (_original, _copy) = (original, copy);
    }

    private sealed class ObservedAnswer(RecoveryStep step, Answer answer)
    {
        public RecoveryStep Step { get; } = step;

        public Answer Answer { get; } = answer;

        public bool Written { get; set; }
    }
}
