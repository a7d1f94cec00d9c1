using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What happens to the DES master key.</content>
internal sealed partial class SymbolicWorld
{
    private Answer ChangeDesMasterKey(string keyStore)
    {
        var store = _stores[keyStore];
        if (store.Disk is not { } disk || store.FirstActive() is not { } active) return Answers.Failed(new Failure(Cause.KeyServiceDown));
        if (active.Misfit(disk) is { } misfit) return Answers.Failed(new Failure(misfit));
        if (disk.Header.Des is null) return Answers.Failed(new Failure(Cause.CkdsLost));
        var generation = store.Safes.Des!.Next();
        foreach (var member in store.Members)
        {
            if (member.Outage is null) member.Des.Set(generation);
        }

        store.Replace(disk.UnderDes(generation));
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoadFormerDesMasterKey(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (service.Store.Header.Des is not { } generation) return Answers.TargetGone;
        // 0 stands for a master key that never wrapped this key store.
        var former = Math.Max(generation - 1, 0);
        if (service.Des.Current == former && service.Des.Old is null) return Answers.TargetGone;
        service.Des.Zeroise();
        service.Des.Set(former);
        return Answers.Done;
    }
}
