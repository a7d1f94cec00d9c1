using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// Under which label recoverers allocate what they restore: the data set's own while its key can be used, else a new one with
/// a new key. For one replay and one thread.
/// </summary>
internal sealed class RecoveryLabels(ReplayState state, KeyServiceRecovery services, Repairs repairs)
{
    /// <summary>What the labels begin with that recoverers generate keys under.</summary>
    public const string Prefix = "DSET.RECOVER.KEY";

    private readonly KeyLabel _newLabel = FreeLabel(state.Plan);
    private readonly HashSet<string> _generatedAt = [];

    /// <summary>The label for the restored data set; null for a data set that is not encrypted.</summary>
    public KeyLabel? For(Sysplex sysplex, DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        var probe = state.Logged(state.World.ProbeKey(sysplex.Name, Role.Recoverer, own));
        // Without RACF nobody can write at all, whatever the label.
        if (probe.Done || probe.Failure?.Cause == Cause.SecurityDataBaseLost) return own;
        if (_generatedAt.Contains(sysplex.KeyStore) && state.Logged(state.World.ProbeKey(sysplex.Name, Role.Recoverer, _newLabel)).Done) return _newLabel;
        // A new key needs a key service, not the old keys.
        services.BringUp(sysplex);
        // Without one, nothing can be written under any label; the own one says why.
        if (!state.Logged(state.World.GenerateKey(sysplex.Name, _newLabel)).Done) return own;
        _generatedAt.Add(sysplex.KeyStore);
        var instruction = $"Generate a key under {_newLabel}: what is restored is allocated under it.";
        repairs.NoteKey(state.Plan.Sysplexes.Where(other => other.KeyStore == sysplex.KeyStore), _newLabel, new Repair("", RecoveryAction.GenerateKey, sysplex.Name, instruction));
        return _newLabel;
    }

    /// <summary>A label that the plan does not have: a key generated under one that it has would destroy that key.</summary>
    private static KeyLabel FreeLabel(Plan plan)
    {
        var taken = plan.Keys.Select(key => key.Label).ToHashSet();
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => new KeyLabel($"{Prefix}{number:000}"))
            .First(label => !taken.Contains(label));
    }
}
