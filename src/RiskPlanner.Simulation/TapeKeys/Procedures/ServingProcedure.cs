using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A procedure by which key servers are set up, with the loss that it is for. Immutable.</summary>
public sealed record ServingProcedure
{
    /// <summary>The systems.</summary>
    public required IReadOnlyList<ServingSystem> Systems { get; init; }

    /// <summary>When it is carried out.</summary>
    public required Instant At { get; init; }

    /// <summary>What was done before; each command succeeds.</summary>
    public required IReadOnlyList<ServingCommand> Given { get; init; }

    /// <summary>Its steps, each with a name of its own.</summary>
    public required IReadOnlyList<ProcedureStep> Steps { get; init; }

    /// <summary>What strikes when they are done.</summary>
    public required IReadOnlyList<ServingCommand> Then { get; init; }

    /// <summary>What has to be read after that.</summary>
    public required IReadOnlyList<ServingCommand> Reads { get; init; }

    /// <summary>What may be lost besides, one at a time.</summary>
    public IReadOnlyList<SpareLoss> Spares { get; init; } = [];

    /// <summary>What shows which labels' private keys are of use after the loss.</summary>
    public IReadOnlyList<LabelProof> Proofs { get; init; } = [];

    /// <summary>The procedure without some of its steps.</summary>
    /// <param name="left">The names of steps; others are ignored.</param>
    public ServingProcedure Without(IReadOnlyCollection<string> left) => this with { Steps = [.. Steps.Where(step => !left.Contains(step.Name))] };
}
