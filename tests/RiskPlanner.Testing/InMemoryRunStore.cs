using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Testing;

/// <summary>Runs in memory. Safe between threads.</summary>
public sealed class InMemoryRunStore : IRunStore
{
    private readonly Lock _lock = new();
    private readonly List<Run> _runs = [];
    private readonly Dictionary<int, byte[]> _results = [];

    /// <summary>Adds a run and gives it its number.</summary>
    public Run Add(Run run) => Locked(() =>
    {
        _runs.Add(run with { Id = _runs.Count + 1 });
        return _runs[^1];
    });

    /// <summary>Adds a run that is done.</summary>
    public Run AddDone<T>(RunKind kind, T document, string? plan = null, int? planVersion = null, params string[] events) =>
        AddStored(kind, DocumentJson.Write(document), plan, planVersion, events);

    /// <summary>Adds a run that is done, with the bytes of its result as they are stored.</summary>
    public Run AddStored(RunKind kind, byte[] json, string? plan = null, int? planVersion = null, params string[] events)
    {
        var run = Add(new Run
        {
            Title = "A run",
            Parameters = new RunParameters { Kind = kind, Plan = plan, PlanVersion = planVersion, Events = events, Date = "2026-11-21" },
            State = RunState.Done,
            ResultSha256 = DocumentJson.Sha256(json),
        });
        Locked(() => _results[run.Id] = json);
        return run;
    }

    /// <inheritdoc/>
    public Task<Run> AddAsync(Run run, CancellationToken cancellation = default) => Task.FromResult(Add(run));

    /// <inheritdoc/>
    public Task<Run?> FindAsync(int id, CancellationToken cancellation = default) =>
        Task.FromResult(Locked(() => _runs.FirstOrDefault(run => run.Id == id)));

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default) =>
        Task.FromResult(Locked<(IReadOnlyList<Run>, int)>(() => ([.. Enumerable.Reverse(_runs).Skip(skip).Take(take)], _runs.Count)));

    /// <inheritdoc/>
    public Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default) =>
        Task.FromResult(Locked(() => _runs.LastOrDefault(run =>
            run.State == RunState.Done && run.Parameters.Kind == kind && (plan is null || run.Parameters.Plan == plan))));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Run>> ListOfPlanAsync(RunKind kind, string plan, CancellationToken cancellation = default) =>
        Task.FromResult(Locked<IReadOnlyList<Run>>(() => [.. Enumerable.Reverse(_runs).Where(run => run.Parameters.Kind == kind && run.Parameters.Plan == plan)]));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Run>> ListUnfinishedAsync(CancellationToken cancellation = default) =>
        Task.FromResult(Locked<IReadOnlyList<Run>>(() => [.. _runs.Where(run => !run.HasEnded)]));

    /// <inheritdoc/>
    public Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default) =>
        Task.FromResult(Locked(() => _runs.FirstOrDefault(run => run.State == RunState.Queued)));

    /// <inheritdoc/>
    public Task UpdateAsync(Run run, CancellationToken cancellation = default) => Task.FromResult(Locked(() => _runs[run.Id - 1] = run));

    /// <inheritdoc/>
    public Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default) => Task.FromResult(Locked(() =>
    {
        _results[run.Id] = result;
        return _runs[run.Id - 1] = run;
    }));

    /// <inheritdoc/>
    public Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default) =>
        Task.FromResult(Locked(() => _results.GetValueOrDefault(id)));

    /// <inheritdoc/>
    public Task<(int Requeued, int GivenUp)> RequeueInterruptedAsync(
        int mostAttempts, DateTimeOffset now, string reason, CancellationToken cancellation = default) => Task.FromResult(Locked(() =>
    {
        var interrupted = _runs.Where(run => run.State == RunState.Running).ToList();
        foreach (var run in interrupted)
        {
            _runs[run.Id - 1] = run.Attempts >= mostAttempts
                ? run with { State = RunState.Failed, EndedAt = now, Error = reason }
                : run with { State = RunState.Queued, StartedAt = null, Done = 0, Total = 0 };
        }

        var givenUp = interrupted.Count(run => run.Attempts >= mostAttempts);
        return (interrupted.Count - givenUp, givenUp);
    }));

    private T Locked<T>(Func<T> work)
    {
        lock (_lock) return work();
    }
}
