using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>
/// Recordings of runs, made in the background when first asked for. The few that were asked for last are kept. Safe between
/// threads.
/// </summary>
public sealed class ReplayRecordings(PlanLibrary plans)
{
    private const int Kept = 3;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Task<MomentsOutcome> Moments)> _recent = [];

    /// <summary>The moments of a run's replay, or why there are none.</summary>
    /// <param name="run">The run, done.</param>
    /// <param name="replay">What it came to.</param>
    public Task<MomentsOutcome> MomentsAsync(Run run, ReplayDocument replay)
    {
        ArgumentNullException.ThrowIfNull(run);
        var key = $"{run.Id} {run.ResultSha256}";
        lock (_lock)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key || node.Value.Moments.IsFaulted) continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Moments;
            }

            // It goes on when whoever asked leaves: the next one finds it.
            var made = Task.Run(() => MakeAsync(run, replay));
            _recent.AddFirst((key, made));
            if (_recent.Count > Kept) _recent.RemoveLast();
            return made;
        }
    }

    private async Task<MomentsOutcome> MakeAsync(Run run, ReplayDocument replay)
    {
        if (replay.Assumptions is null)
            return new MomentsOutcome(null, "This replay is of an earlier version of the program, which told its outcomes otherwise. Replay the plan anew to stop it at any moment.");
        if (await PlanOfAsync(run, replay) is not { } plan)
        {
            return new MomentsOutcome(null,
                $"The plan '{run.Parameters.Plan}' is not kept any more as it was replayed (SHA-256 {replay.PlanSha256[..Math.Min(12, replay.PlanSha256.Length)]}…). Replay the plan as it is now.");
        }

        var strikes = EventParser.Parse(plan, run.Parameters.Events, out var faults);
        return faults.Count > 0 || strikes.Count == 0
            ? new MomentsOutcome(null, $"The events cannot be replayed: {string.Join(' ', faults)}")
            : new MomentsOutcome(ReplayMoments.Of(plan, strikes, replay), null);
    }

    private async Task<Plan?> PlanOfAsync(Run run, ReplayDocument replay)
    {
        if (await plans.TextAsync(run.Parameters.Plan ?? "", run.Parameters.PlanVersion) is not { } text) return null;
        var read = PlanFile.Read(text, maximumBytes: int.MaxValue);
        return read.Sha256 == replay.PlanSha256 ? read.Plan : null;
    }
}
