using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>How recoverers get a key service up again and a lost key back. For one replay and one thread.</summary>
internal sealed class KeyRecovery(ReplayState state)
{
    private readonly Dictionary<string, bool> _broughtUp = [];

    /// <summary>
    /// Makes the key service of a sysplex work with the keys that there were: key parts into the coprocessor, then the live
    /// CKDS from a copy. Tried once; later calls answer the same.
    /// </summary>
    public bool BringUpService(Sysplex sysplex)
    {
        if (_broughtUp.TryGetValue(sysplex.Name, out var known)) return known;
        return _broughtUp[sysplex.Name] = TryBringUp(sysplex);
    }

    /// <summary>
    /// Ways of putting a lost key back, newest CKDS copy first, each carried out when the caller asks for it; the text says
    /// which way it was. The caller tries the data after each.
    /// </summary>
    public IEnumerable<(Answer Answer, string Way)> Restorations(Sysplex sysplex, KeyLabel label)
    {
        foreach (var copy in Enumerable.Reverse(state.CkdsCopiesOf(sysplex.KeyStore)))
        {
            var single = state.Logged(state.World.RestoreKey(sysplex.Name, copy, label));
            yield return (single, $"key {label} from {copy}");
            if (single.Failure?.Cause is not Cause.MasterKeyUnknown) continue;
            yield return (state.Logged(state.World.RestoreKeyThroughSpareDomain(sysplex.Name, copy, label)),
                $"key {label} from {copy} through a spare domain with retained key parts");
        }
    }

    private bool TryBringUp(Sysplex sysplex)
    {
        if (Probe(sysplex).Done) return true;
        if (state.Logged(state.World.EnterKeyParts(sysplex.Name)).Done && Probe(sysplex).Done) return true;
        return Enumerable.Reverse(state.CkdsCopiesOf(sysplex.KeyStore))
            .Any(copy => state.Logged(state.World.ActivateCkdsCopy(sysplex.Name, copy)).Done && Probe(sysplex).Done);
    }

    private Answer Probe(Sysplex sysplex) => state.Logged(state.World.ProbeKeyService(sysplex.Name));
}
