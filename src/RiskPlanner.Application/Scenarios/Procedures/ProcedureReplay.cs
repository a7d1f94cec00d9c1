using RiskPlanner.Analysis.TapeKeys.Slips;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Emulator.TapeKeys;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>
/// Replays scenarios whose tape key server is set up by a procedure: carries the procedure out on the emulator, and replays the plan with the keys that the
/// second server then holds. Safe between threads.
/// </summary>
public sealed class ProcedureReplay(ReplayService replays)
{
    private readonly ProcedureRunner _runner = new(new EmulatedKeyServingFactory());

    /// <summary>Names that are no steps of a procedure, in their order.</summary>
    public static IReadOnlyList<string> Unknown(ServingProcedure procedure, IReadOnlyList<string> without) =>
        [.. without.Where(name => procedure.Steps.All(step => step.Name != name)).Distinct()];

    /// <summary>Replays a scenario.</summary>
    /// <param name="scenario">The scenario, which has a procedure.</param>
    /// <param name="without">The names of steps that are left out.</param>
    /// <param name="seed">The seed of both worlds.</param>
    /// <param name="date">The date to print, as <c>yyyy-MM-dd</c>.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The scenario has no procedure, or the procedure no such step.</exception>
    public (ProcedureDocument Procedure, ReplayDocument Replay) Run(Scenario scenario, IReadOnlyList<string> without, ulong seed, string date, CancellationToken cancellation = default)
    {
        if (ScenarioLibrary.ProcedureOf(scenario) is not { } procedure) throw new ArgumentException("The scenario has no procedure.", nameof(scenario));
        if (Unknown(procedure, without) is [var unknown, ..]) throw new ArgumentException($"The procedure has no step {unknown}.", nameof(without));
        var run = _runner.Run(procedure, without, seed);
        var (plan, sha256, strikes) = ScenarioLibrary.Load(scenario);
        var replay = replays.Run(PlanWith(plan, run.Labels), sha256, strikes, seed, date, cancellation: cancellation);
        return (Of(procedure, run, without, seed), replay);
    }

    /// <summary>A plan whose second tape key server holds what a procedure gave it.</summary>
    public static Plan PlanWith(Plan plan, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with
        {
            KeyManagers = [.. plan.KeyManagers.Select(manager => manager.Kind == KeyManagerKind.TapeKeyServer && manager.SecondarySite is not null ? manager with { SecondaryTapeKeys = labels } : manager)],
        };
    }

    private ProcedureDocument Of(ServingProcedure procedure, ProcedureRun run, IReadOnlyList<string> without, ulong seed) => new(
        [.. run.Steps.Select(step => new StepRecord(step.Step.Name, step.Step.Says, step.IsDone, [.. step.Refused.Select(refused => $"{refused.Command.System}: {ServingWords.Of(refused.Refusal)}")]))],
        [.. ProcedureCheck.Of(procedure.Without(without)).Select(slip => new SlipRecord(slip.Rule.Id, Kebab.Of(slip.Rule.Severity), slip.Step, slip.About, slip.Message, slip.Expected))],
        Kebab.Of(run.Verdict),
        ServingWords.Of(run.Verdict),
        run.Labels,
        [.. procedure.Reads.Zip(run.Readings, Of)],
        [.. run.Spares.Select(spare => new SpareRecord(spare.Spare.Name, spare.Outlived))],
        without.Count > 0 ? null : [.. _runner.CostOfEach(procedure, seed).Select(cost => new StepCostRecord(cost.Step.Name, Kebab.Of(cost.Verdict), CostOf(run.Verdict, cost.Verdict)))],
        [.. run.Records.Select(records => new ServerRecord(records.System, KeyServerRecords.Metadata(records.Metadata), [.. records.Audit.Select(KeyServerRecords.Audit)]))]);

    private static ReadingRecord Of(ServingCommand read, ServingAnswer answer) => new(
        read.System, read is ReadCartridge cartridge ? cartridge.Volume : "", answer.Done, answer.ServedBy, answer.OpenedBy,
        answer.Done || answer.Attempts.Count > 0 ? [.. answer.Attempts.Select(attempt => $"{attempt.Server}: {ServingWords.Of(attempt.Refusal)}")] : [ServingWords.Of(answer.Refusal!)]);

    /// <summary>What is missing without a step that is there with it.</summary>
    private static string CostOf(ProcedureVerdict with, ProcedureVerdict without) =>
        with == without ? "nothing"
        : without == ProcedureVerdict.Unreadable ? "the cartridges"
        : without == ProcedureVerdict.WithoutRedundancy && with == ProcedureVerdict.Readable ? "redundancy"
        // A step that does harm, as a slip can.
        : "less than nothing: it is better left out";
}
