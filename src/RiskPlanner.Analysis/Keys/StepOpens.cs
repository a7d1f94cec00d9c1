using RiskPlanner.Analysis.Copies;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>The OPENs of a step of a backup cycle.</summary>
/// <param name="Step">The step.</param>
/// <param name="Source">The OPEN of what it reads; null in clear, and where it moves blocks.</param>
/// <param name="Target">The OPEN of what it writes; null in clear, and where it moves blocks.</param>
/// <param name="ReadsOriginal">
/// Whether what it reads is under the value that the data set was written with: the data set itself, or a block copy of it. A copy
/// that an access method has just made is under the value of now.
/// </param>
internal sealed record StepOpens(FlowStep Step, KeyOpen? Source, KeyOpen? Target, bool ReadsOriginal)
{
    /// <summary>The OPENs of each step of a cycle, in order.</summary>
    /// <param name="flow">The steps.</param>
    /// <param name="lives">What keys live through.</param>
    /// <param name="writtenAt">When the data set was written.</param>
    public static IReadOnlyList<StepOpens> Of(IReadOnlyList<FlowStep> flow, KeyLives lives, Instant writtenAt)
    {
        var opens = new List<StepOpens>(flow.Count);
        var original = true;
        foreach (var step in flow)
        {
            var source = step is { OpensData: true, Source: { } read } ? new KeyOpen(read, ToWrite: false, original ? lives.NewValueAfter(read, writtenAt) : null) : null;
            var target = step is { OpensData: true, Target: { } written } ? new KeyOpen(written, ToWrite: true, Until: null) : null;
            opens.Add(new StepOpens(step, source, target, original));
            original &= !step.OpensData;
        }

        return opens;
    }

    /// <summary>Whether the state of its keys lets it run at a moment, if they are there.</summary>
    public bool RunsAt(KeyLives lives, Instant at) => Source?.Succeeds(lives, at) != false && Target?.Succeeds(lives, at) != false;
}
