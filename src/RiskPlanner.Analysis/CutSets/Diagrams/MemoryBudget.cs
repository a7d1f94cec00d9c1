namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Adds up what the tables of one analysis hold and ends it when they would outgrow the limit. Asked before a table grows, so the
/// limit is never exceeded by more than the result itself. Also carries the cancellation that the long loops ask about.
/// </summary>
internal sealed class MemoryBudget(long limitBytes, CancellationToken cancellation)
{
    private long _used;

    /// <summary>Bytes that the tables hold now.</summary>
    public long Used => _used;

    /// <summary>Ends the loops that ask for it.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Takes <paramref name="bytes"/> more (or gives them back when negative).</summary>
    /// <exception cref="CutSetLimitException">The limit would be exceeded.</exception>
    public void Reserve(long bytes)
    {
        if (bytes > 0)
            cancellation.ThrowIfCancellationRequested();
        if (_used + bytes > limitBytes)
            throw new CutSetLimitException(limitBytes);
        _used += bytes;
    }
}
