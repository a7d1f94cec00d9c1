using RiskPlanner.Application.Runs;

namespace RiskPlanner.Application.Tests.Runs;

/// <summary>A store whose disk is full for a while: each way of writing fails so many times before it works.</summary>
internal sealed class FailingRunStore(IRunStore store, int failures) : IRunStore
{
    private readonly Dictionary<string, int> _left = [];

    public int Failed { get; private set; }

    public Task<Run> AddAsync(Run run, CancellationToken cancellation = default) => store.AddAsync(run, cancellation);

    public Task<Run?> FindAsync(int id, CancellationToken cancellation = default) => store.FindAsync(id, cancellation);

    public Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default) => store.ListAsync(skip, take, cancellation);

    public Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default) => store.FindLatestDoneAsync(kind, plan, cancellation);

    public Task<IReadOnlyList<Run>> ListOfPlanAsync(RunKind kind, string plan, CancellationToken cancellation = default) => store.ListOfPlanAsync(kind, plan, cancellation);

    public Task<IReadOnlyList<Run>> ListUnfinishedAsync(CancellationToken cancellation = default) => store.ListUnfinishedAsync(cancellation);

    public Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default) => store.FindNextQueuedAsync(cancellation);

    public Task UpdateAsync(Run run, CancellationToken cancellation = default) => Fail("update") ?? store.UpdateAsync(run, cancellation);

    public Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default) => Fail("complete") ?? store.CompleteAsync(run, result, cancellation);

    public Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default) => store.FindResultAsync(id, cancellation);

    public Task<(int Requeued, int GivenUp)> RequeueInterruptedAsync(int mostAttempts, DateTimeOffset now, string reason, CancellationToken cancellation = default)
    {
        if (Fail("requeue") is not null) return Task.FromException<(int, int)>(new IOException("The disk is full, says a test."));
        return store.RequeueInterruptedAsync(mostAttempts, now, reason, cancellation);
    }

    private Task? Fail(string what)
    {
        var left = _left.GetValueOrDefault(what, failures);
        if (left == 0) return null;
        _left[what] = left - 1;
        Failed++;
        return Task.FromException(new IOException("The disk is full, says a test."));
    }
}
