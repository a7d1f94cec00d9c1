namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What a procedure came to.</summary>
public sealed record ProcedureRun
{
    /// <summary>Each step, in order, those that were left out too.</summary>
    public required IReadOnlyList<StepRun> Steps { get; init; }

    /// <summary>How the readings ended after the loss, in their order.</summary>
    public required IReadOnlyList<ServingAnswer> Readings { get; init; }

    /// <summary>The losses besides.</summary>
    public required IReadOnlyList<SpareRun> Spares { get; init; }

    /// <summary>The labels whose private keys are of use after the loss.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The records of each system's key server: of those that are lost as they were before.</summary>
    public required IReadOnlyList<ServerRecords> Records { get; init; }

    /// <summary>What it is worth.</summary>
    public ProcedureVerdict Verdict =>
        Readings.Any(reading => !reading.Done) ? ProcedureVerdict.Unreadable
        : Spares.Any(spare => !spare.Outlived) ? ProcedureVerdict.WithoutRedundancy
        : ProcedureVerdict.Readable;
}
