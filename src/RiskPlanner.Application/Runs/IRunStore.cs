namespace RiskPlanner.Application.Runs;

/// <summary>Keeps runs and their results. Safe between threads.</summary>
public interface IRunStore
{
    /// <summary>Adds a run and gives it its number.</summary>
    /// <exception cref="RunRefusedException">It cannot be kept.</exception>
    Task<Run> AddAsync(Run run, CancellationToken cancellation = default);

    /// <summary>The run of that number, or null.</summary>
    Task<Run?> FindAsync(int id, CancellationToken cancellation = default);

    /// <summary>The newest runs first.</summary>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The runs, and how many there are in all.</returns>
    Task<(IReadOnlyList<Run> Runs, int Total)> ListAsync(int skip, int take, CancellationToken cancellation = default);

    /// <summary>The newest run that is done and was asked the kind, and the plan where one is named; or null.</summary>
    Task<Run?> FindLatestDoneAsync(RunKind kind, string? plan = null, CancellationToken cancellation = default);

    /// <summary>Every run of a kind that is about a plan, the newest first.</summary>
    Task<IReadOnlyList<Run>> ListOfPlanAsync(RunKind kind, string plan, CancellationToken cancellation = default);

    /// <summary>The runs that wait or are being computed, the oldest first: asked before a run is added.</summary>
    /// <exception cref="RunRefusedException">They cannot be read.</exception>
    Task<IReadOnlyList<Run>> ListUnfinishedAsync(CancellationToken cancellation = default);

    /// <summary>The oldest run that waits, or null.</summary>
    Task<Run?> FindNextQueuedAsync(CancellationToken cancellation = default);

    /// <summary>Keeps the present state of a run.</summary>
    Task UpdateAsync(Run run, CancellationToken cancellation = default);

    /// <summary>Keeps the result of a run together with its last state: both or neither.</summary>
    Task CompleteAsync(Run run, byte[] result, CancellationToken cancellation = default);

    /// <summary>The result of a run (a document as JSON), or null.</summary>
    Task<byte[]?> FindResultAsync(int id, CancellationToken cancellation = default);

    /// <summary>
    /// Puts runs that were being computed when the program ended back into the queue; those that have been begun as often as is allowed
    /// fail instead, because it may be they that end the program.
    /// </summary>
    /// <param name="mostAttempts">How often a run is begun at most.</param>
    /// <param name="now">When those that fail have ended.</param>
    /// <param name="reason">Why those fail, as a sentence for people.</param>
    /// <param name="cancellation">Ends it; nothing is changed then.</param>
    /// <returns>How many wait again, and how many have failed.</returns>
    Task<(int Requeued, int GivenUp)> RequeueInterruptedAsync(int mostAttempts, DateTimeOffset now, string reason, CancellationToken cancellation = default);
}
