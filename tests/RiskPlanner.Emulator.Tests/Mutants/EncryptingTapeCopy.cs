using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>An access-method copy that stays encrypted on tape below z/OS 3.2.</summary>
internal sealed class EncryptingTapeCopy(string name) : AccessMethodCopy(name)
{
    protected override KeyLabel? EffectiveLabel(UtilityContext context, CopyAddress source, CopyAddress target, KeyLabel? allocated) => allocated;
}
