using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A backup job that ends well and has copied nothing.</summary>
internal sealed class SilentlyFailingUtility(IUtility inner) : IUtility
{
    public string Name => inner.Name;

    public Failure? Copy(UtilityContext context, CopyOrder order) => null;

    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order) => inner.BringBack(context, order);
}
