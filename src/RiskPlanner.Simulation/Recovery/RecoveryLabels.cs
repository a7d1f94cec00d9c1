using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// Under which label recoverers allocate what they restore: the data set's own while its key can be used, else a new one with
/// a new key. For one replay and one thread.
/// </summary>
internal sealed class RecoveryLabels(ReplayState state, KeyRecovery keys)
{
    private static readonly KeyLabel NewLabel = new("DSET.RECOVER.KEY001");

    private readonly HashSet<string> _generatedAt = [];

    /// <summary>The label for the restored data set; null for a data set that is not encrypted.</summary>
    public KeyLabel? For(Sysplex sysplex, DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        if (state.Logged(state.World.ProbeKey(sysplex.Name, Role.Recoverer, own)).Done) return own;
        if (_generatedAt.Contains(sysplex.Name)) return NewLabel;
        // A new key needs a key service, not the old keys: where none comes up, one is started from nothing.
        if (!keys.BringUpService(sysplex)) state.Logged(state.World.InitialiseKeyService(sysplex.Name));
        if (state.Logged(state.World.GenerateKey(sysplex.Name, NewLabel)).Done) _generatedAt.Add(sysplex.Name);
        return NewLabel;
    }
}
