using RiskPlanner.Laws.Tests.Course;

namespace RiskPlanner.Laws.Tests.Fields;

/// <summary>Counts the fields of which law 14 held, and writes that beside the other laws.</summary>
public sealed class FieldCount : IDisposable
{
    private int _tried;
    private int _held;

    /// <summary>One more field is tried.</summary>
    public void Try() => Interlocked.Increment(ref _tried);

    /// <summary>The law held of it.</summary>
    public void Hold() => Interlocked.Increment(ref _held);

    /// <inheritdoc/>
    public void Dispose()
    {
        var all = FieldLaw.ForPeople().Count + FieldLaw.Deciding().Count;
        LawRun.Write(14, "tokens", "whole", new { law = 14, world = "tokens", part = "whole", cases = all, applied = _tried, failed = _tried - _held, seed = LawRun.Seed, mutants = Array.Empty<object>() });
    }
}
