using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>Runs that derive the threat tables of the micro-plans.</summary>
public sealed class TablesRun(ThreatTableService tables) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Tables");

    /// <summary>The option that says how many events strike; not there for one.</summary>
    public const string EventsOption = "events";

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new TablesRequest { Events = EventsOf(parameters), Extended = parameters.Extended, Lifted = parameters.Lifted, Seed = parameters.Seed, Date = parameters.Date };
        return Task.FromResult(DocumentJson.Write(tables.Derive(request, Environment.ProcessorCount, progress, cancellation)));
    }

    /// <summary>The options of a run of tables of single events or of two.</summary>
    public static IReadOnlyDictionary<string, string> OptionsFor(int events) =>
        events == 2 ? new Dictionary<string, string> { [EventsOption] = "2" } : new Dictionary<string, string>();

    private static int EventsOf(RunParameters parameters) => parameters.Options.GetValueOrDefault(EventsOption) == "2" ? 2 : 1;
}
