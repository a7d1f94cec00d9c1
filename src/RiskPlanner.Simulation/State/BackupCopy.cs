using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>A copy of a data set that a backup policy has made and still keeps.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="StepIndex">Which of its steps made it, 0 for the first.</param>
/// <param name="Generation">The number of the cycle, 1 for the first within the horizon; upwards to 0 for those before it.</param>
/// <param name="TakenAt">When it was taken; for a continuous copy, when it was started.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Continuous">Whether it follows the data set all the time.</param>
public sealed record BackupCopy(
    BackupPolicy Policy, int StepIndex, int Generation, Instant TakenAt, CopyAddress Address, bool Continuous)
{
    /// <summary>The step that made it.</summary>
    public BackupStep Step => Policy.Steps[StepIndex];

    /// <summary>Whether it was there at the beginning of the horizon (<see cref="BackupPolicy.Existing"/>).</summary>
    public bool IsOfBefore => Generation < 1 && !Continuous;

    /// <summary>What it and its like from other cycles are called together.</summary>
    public string SeriesTitle => Continuous
        ? $"{Step.Utility} copies on {Step.To}"
        : $"{Step.Utility} copies of {Policy.Name} on {Step.To}";

    /// <summary>What it is called in messages.</summary>
    public string Title => Continuous
        ? $"{Step.Utility} copy on {Step.To}"
        : IsOfBefore ? $"{Step.Utility} copy of {TakenAt} of {Policy.Name} on {Step.To}"
        : $"{Step.Utility} copy {Generation} of {Policy.Name} on {Step.To}";
}
