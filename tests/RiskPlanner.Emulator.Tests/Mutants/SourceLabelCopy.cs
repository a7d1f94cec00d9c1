using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>An access-method copy that keeps the source's label instead of the target's.</summary>
internal sealed class SourceLabelCopy(string name) : AccessMethodCopy(name)
{
    protected override KeyLabel? EffectiveLabel(UtilityContext context, CopyAddress source, CopyAddress target, KeyLabel? allocated) =>
        base.EffectiveLabel(context, source, target, allocated) is null
            ? null
            : context.Storage.Medium(source.Medium).Find(source.Name)!.Cell?.Label;
}
