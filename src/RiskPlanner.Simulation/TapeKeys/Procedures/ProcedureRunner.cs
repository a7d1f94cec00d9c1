using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>
/// Carries procedures out in a world of key servers, lets the loss happen that they are for, and reads: what a step is worth is seen by leaving it out
/// (docs/theory/tape-keys.md). Deterministic. Safe between threads.
/// </summary>
/// <param name="worlds">Makes the world that it is carried out in.</param>
public sealed class ProcedureRunner(IKeyServingWorldFactory worlds)
{
    private static readonly Duration BetweenSteps = Duration.FromMinutes(1);

    /// <summary>Carries a procedure out.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="without">The names of steps that are left out.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <exception cref="InvalidDataException">What is given at the beginning cannot be done.</exception>
    public ProcedureRun Run(ServingProcedure procedure, IReadOnlyCollection<string> without, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var world = worlds.Create(procedure.Systems, seed, procedure.At);
        foreach (var command in procedure.Given)
        {
            if (world.Do(command) is { Refusal: { } refusal }) throw new InvalidDataException($"What is given cannot be done: {command}: {refusal.Fault} ({refusal.About}).");
        }

        var now = procedure.At;
        var steps = new List<StepRun>();
        foreach (var step in procedure.Steps)
        {
            world.AdvanceTo(now += BetweenSteps);
            var isDone = !without.Contains(step.Name);
            steps.Add(new StepRun(step, isDone, isDone ? Refused(world, step.Commands) : []));
        }

        world.AdvanceTo(now + BetweenSteps);
        var before = procedure.Systems.Select(system => ServerRecords.Of(world, system.Name)).ToList();
        Refused(world, procedure.Then);
        var spares = procedure.Spares.Select(spare => new SpareRun(spare, Outlives(world, procedure, spare))).ToList();
        var labels = procedure.Proofs.Where(proof => world.Fork().Do(proof.Read).Done).Select(proof => proof.Label).ToList();
        var readings = procedure.Reads.Select(world.Do).ToList();
        var after = before.Select(records => ServerRecords.Of(world, records.System) is { Audit.Count: > 0 } now ? now : records);
        return new ProcedureRun { Steps = steps, Readings = readings, Spares = spares, Labels = labels, Records = [.. after] };
    }

    /// <summary>What each step costs where it alone is left out, in order of the steps.</summary>
    public IReadOnlyList<(ProcedureStep Step, ProcedureVerdict Verdict)> CostOfEach(ServingProcedure procedure, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return [.. procedure.Steps.Select(step => (step, Run(procedure, [step.Name], seed).Verdict))];
    }

    private static List<RefusedCommand> Refused(IKeyServingWorld world, IReadOnlyList<ServingCommand> commands) =>
        [.. commands.Select(command => (Command: command, world.Do(command).Refusal)).Where(done => done.Refusal is not null).Select(done => new RefusedCommand(done.Command, done.Refusal!))];

    private static bool Outlives(IKeyServingWorld world, ServingProcedure procedure, SpareLoss spare)
    {
        var other = world.Fork();
        foreach (var command in spare.Commands) other.Do(command);
        return procedure.Reads.All(read => other.Do(read).Done);
    }
}
