using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// A program that copies data sets, and its way back. A utility knows the parts of a system that it runs on, no other
/// utility and no event. Without state of its own.
/// </summary>
internal interface IUtility
{
    /// <summary>The name that plans use (<see cref="Model.BackupUtilities"/>).</summary>
    string Name { get; }

    /// <summary>Makes the copy, or starts to keep one; null when that was done.</summary>
    Failure? Copy(UtilityContext context, CopyOrder order);

    /// <summary>Makes the copy readable again. Exactly one of the results is null.</summary>
    (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order);
}
