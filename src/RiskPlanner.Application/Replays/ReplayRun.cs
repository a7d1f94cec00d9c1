using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Replays;

/// <summary>Runs that replay events on a plan.</summary>
public sealed class ReplayRun(ReplayService replays, RunPlans plans) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Replay");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        var strikes = EventParser.Parse(plan, parameters.Events, out var faults);
        if (faults.Count > 0) throw new RunRefusedException(string.Join(' ', faults));
        try
        {
            return DocumentJson.Write(replays.Run(plan, sha256, strikes, parameters.Seed, parameters.Date, new ShareOfRun(progress), cancellation: cancellation));
        }
        catch (ReplayTooLargeException large)
        {
            throw new RunRefusedException($"{large.Message} The limit is the setting Replay:MemoryMebibytes of the program; the command line replays plans of this size with --world symbolic.", large);
        }
    }
}
