using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Scenarios;

/// <summary>Runs that replay a scenario of the library: its plan is none of the store.</summary>
public sealed class ScenarioRun(ReplayService replays) : IRunComputation
{
    private const string ScenarioOption = "scenario";

    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Scenario");

    RunKind IRunComputation.Kind => Kind;

    /// <summary>The options of a run for a scenario.</summary>
    public static IReadOnlyDictionary<string, string> OptionsFor(string scenario) => new Dictionary<string, string> { [ScenarioOption] = scenario };

    /// <summary>The name of the scenario that a run is about; null when it names none.</summary>
    public static string? ScenarioOf(RunParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Options.GetValueOrDefault(ScenarioOption);
    }

    /// <inheritdoc/>
    public Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        if (ScenarioLibrary.Find(ScenarioOf(parameters) ?? "") is not { } scenario) throw new RunRefusedException($"There is no scenario '{ScenarioOf(parameters)}'.");
        var (plan, sha256, strikes) = ScenarioLibrary.Load(scenario);
        return Task.FromResult(DocumentJson.Write(replays.Run(plan, sha256, strikes, parameters.Seed, parameters.Date, new ShareOfRun(progress), cancellation: cancellation)));
    }
}
