using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Application.Tests.Runs;

internal sealed class InMemoryStores : IRunStore, IPlanStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, Run> _runs = [];
    private readonly Dictionary<int, byte[]> _results = [];
    private readonly Dictionary<string, StoredPlan> _plans = [];

    public Task<Run> AddAsync(Run run, CancellationToken cancellation = default) => Locked(() => _runs[_runs.Count + 1] = run with { Id = _runs.Count + 1 });

    public Task<Run?> FindAsync(int id, CancellationToken cancellation = default) => Locked(() => _runs.GetValueOrDefault(id));

    public Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default) =>
        Locked(() => ((IReadOnlyList<Run>)[.. _runs.Values.Reverse().Skip(skip).Take(take)], _runs.Count));

    public Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default) =>
        Locked(() => _runs.Values.LastOrDefault(run => run.State == RunState.Done && run.Parameters.Kind == kind && (plan is null || run.Parameters.Plan == plan)));

    public Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default) => Locked(() => _runs.Values.FirstOrDefault(run => run.State == RunState.Queued));

    public Task UpdateAsync(Run run, CancellationToken cancellation = default) => Locked(() => _runs[run.Id] = run);

    public Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default) => Locked(() =>
    {
        _results[run.Id] = result;
        return _runs[run.Id] = run;
    });

    public Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default) => Locked(() => _results.GetValueOrDefault(id));

    public Task<int> RequeueInterruptedAsync(CancellationToken cancellation = default) => Locked(() =>
    {
        var interrupted = _runs.Values.Where(run => run.State == RunState.Running).ToList();
        foreach (var run in interrupted) _runs[run.Id] = run with { State = RunState.Queued };
        return interrupted.Count;
    });

    public Task<IReadOnlyList<StoredPlan>> ListAsync(CancellationToken cancellation = default) => Locked(() => (IReadOnlyList<StoredPlan>)[.. _plans.Values]);

    public Task<StoredPlan?> FindAsync(string slug, CancellationToken cancellation = default) => Locked(() => _plans.GetValueOrDefault(slug));

    public Task SaveAsync(StoredPlan plan, CancellationToken cancellation = default) => Locked(() => _plans[plan.Slug] = plan);

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_lock) return Task.FromResult(work());
    }
}
