using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A copy that writes the key into its log.</summary>
internal sealed class LeakingCopy(byte[] key) : AccessMethodCopy("REPRO"), IUtility
{
    Failure? IUtility.Copy(UtilityContext context, CopyOrder order)
    {
        context.Transcript.Note(Name, "trace", "key", Convert.ToHexString(key));
        return Copy(context, order);
    }
}
