using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Runs;

/// <summary>Runs and their results in the data base.</summary>
internal sealed class SqliteRunStore(IDbContextFactory<RiskPlannerDbContext> contexts) : IRunStore
{
    public async Task<Run> AddAsync(Run run, CancellationToken cancellation = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var row = RunMapper.ToRow(run with { Id = 0 });
            context.Add(row);
            await context.SaveChangesAsync(cancellation);
            return RunMapper.ToRun(row);
        }
        catch (Exception exception) when (StoreFailures.IsOne(exception))
        {
            throw new RunRefusedException($"{StoreFailures.Words(exception)} The run was not begun. Try again.", exception);
        }
    }

    public async Task<Run?> FindAsync(int id, CancellationToken cancellation = default) =>
        await FirstAsync(runs => runs.Where(row => row.Id == id), cancellation);

    public async Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var total = await context.Set<RunRow>().CountAsync(cancellation);
        var rows = await context.Set<RunRow>().AsNoTracking().OrderByDescending(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        return ([.. rows.Select(RunMapper.ToRun)], total);
    }

    public async Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default) =>
        await FirstAsync(
            runs => runs
                .Where(row => row.Kind == kind.Name && row.State == RunState.Done && (plan == null || row.Plan == plan))
                .OrderByDescending(row => row.Id),
            cancellation);

    public async Task<IReadOnlyList<Run>> ListOfPlanAsync(RunKind kind, string plan, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<RunRow>().AsNoTracking().Where(row => row.Kind == kind.Name && row.Plan == plan).OrderByDescending(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(RunMapper.ToRun)];
    }

    public async Task<IReadOnlyList<Run>> ListUnfinishedAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var rows = await context.Set<RunRow>().AsNoTracking().Where(row => row.State == RunState.Queued || row.State == RunState.Running).OrderBy(row => row.Id).ToListAsync(cancellation);
            return [.. rows.Select(RunMapper.ToRun)];
        }
        catch (Exception exception) when (StoreFailures.IsOne(exception))
        {
            throw new RunRefusedException($"{StoreFailures.Words(exception)} The run was not begun. Try again.", exception);
        }
    }

    public async Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default) =>
        await FirstAsync(runs => runs.Where(row => row.State == RunState.Queued).OrderBy(row => row.Id), cancellation);

    public async Task UpdateAsync(Run run, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        RunMapper.Write(run, await RowAsync(context, run.Id, cancellation));
        await context.SaveChangesAsync(cancellation);
    }

    public async Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        RunMapper.Write(run, await RowAsync(context, run.Id, cancellation));
        var document = Brotli.Compress(result);
        if (await context.Set<RunResultRow>().FindAsync([run.Id], cancellation) is { } before) before.Document = document;
        else context.Add(new RunResultRow { RunId = run.Id, Document = document });
        // One SaveChanges is one transaction: both or neither.
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var document = await context.Set<RunResultRow>().Where(row => row.RunId == id).Select(row => row.Document).FirstOrDefaultAsync(cancellation);
        return document is null ? null : Brotli.Decompress(document);
    }

    public async Task<(int Requeued, int GivenUp)> RequeueInterruptedAsync(
        int mostAttempts, DateTimeOffset now, string reason, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var givenUp = await context.Set<RunRow>()
            .Where(row => row.State == RunState.Running && row.Attempts >= mostAttempts)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(run => run.State, RunState.Failed)
                    .SetProperty(run => run.EndedAt, now)
                    .SetProperty(run => run.Error, reason),
                cancellation);
        var requeued = await context.Set<RunRow>()
            .Where(row => row.State == RunState.Running)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(run => run.State, RunState.Queued)
                    .SetProperty(run => run.StartedAt, (DateTimeOffset?)null)
                    .SetProperty(run => run.Done, 0)
                    .SetProperty(run => run.Total, 0),
                cancellation);
        await transaction.CommitAsync(cancellation);
        return (requeued, givenUp);
    }

    private static async Task<RunRow> RowAsync(RiskPlannerDbContext context, int id, CancellationToken cancellation) =>
        await context.Set<RunRow>().FindAsync([id], cancellation) ?? throw new InvalidOperationException($"There is no run {id} to update.");

    private async Task<Run?> FirstAsync(Func<IQueryable<RunRow>, IQueryable<RunRow>> which, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await which(context.Set<RunRow>().AsNoTracking()).FirstOrDefaultAsync(cancellation) is { } row ? RunMapper.ToRun(row) : null;
    }
}
