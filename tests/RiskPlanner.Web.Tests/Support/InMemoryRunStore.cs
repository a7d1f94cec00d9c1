using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Runs in memory.</summary>
internal sealed class InMemoryRunStore : IRunStore
{
    private readonly List<Run> _runs = [];
    private readonly Dictionary<int, byte[]> _results = [];

    public Task<Run> AddAsync(Run run, CancellationToken cancellation = default)
    {
        var added = run with { Id = _runs.Count + 1 };
        _runs.Add(added);
        return Task.FromResult(added);
    }

    /// <summary>Adds a run that is done.</summary>
    public Run AddDone<T>(RunKind kind, T document, string? plan = null)
    {
        var json = DocumentJson.Write(document);
        var run = Add(new Run
        {
            Title = "A run", Parameters = new RunParameters { Kind = kind, Plan = plan, Date = "2026-11-21" }, State = RunState.Done, ResultSha256 = DocumentJson.Sha256(json),
        });
        _results[run.Id] = json;
        return run;
    }

    public Run Add(Run run)
    {
        _runs.Add(run with { Id = _runs.Count + 1 });
        return _runs[^1];
    }

    public Task<Run?> FindAsync(int id, CancellationToken cancellation = default) => Task.FromResult(_runs.FirstOrDefault(run => run.Id == id));

    public Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default) =>
        Task.FromResult<(IReadOnlyList<Run>, int)>(([.. Enumerable.Reverse(_runs).Skip(skip).Take(take)], _runs.Count));

    public Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default) =>
        Task.FromResult(_runs.LastOrDefault(run => run.State == RunState.Done && run.Parameters.Kind == kind && (plan is null || run.Parameters.Plan == plan)));

    public Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default) =>
        Task.FromResult(_runs.FirstOrDefault(run => run.State == RunState.Queued));

    public Task UpdateAsync(Run run, CancellationToken cancellation = default)
    {
        _runs[run.Id - 1] = run;
        return Task.CompletedTask;
    }

    public Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default)
    {
        _results[run.Id] = result;
        return UpdateAsync(run, cancellation);
    }

    public Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default) => Task.FromResult(_results.GetValueOrDefault(id));

    public Task<int> RequeueInterruptedAsync(CancellationToken cancellation = default) => Task.FromResult(0);
}
