using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>How recoverers get a key service up again and a lost key back. For one replay and one thread.</summary>
internal sealed class KeyRecovery(ReplayState state)
{
    private readonly Dictionary<KeyLabel, Dictionary<Cause, int>> _failures = [];
    private readonly HashSet<(string Sysplex, KeyLabel Label)> _hopeless = [];

    /// <summary>
    /// Makes the key service of a sysplex work: key parts into the coprocessor, then the live CKDS from a copy; where neither
    /// helps, an empty CKDS, into which single keys can be restored. A CKDS that another sysplex works with is left alone: to
    /// replace it would take the keys from there. Looks anew each time, as other recoveries change what is live.
    /// </summary>
    /// <returns>By which way, in words; empty when the service was up; null when it cannot be brought up.</returns>
    public string? BringUpService(Sysplex sysplex)
    {
        var service = Probe(sysplex);
        if (service.Done) return "";
        var ways = new List<string>();
        if (service.Failure?.Cause == Cause.KeyServiceDown || !state.Logged(state.World.ProbeMasterKey(sysplex.Name)).Done)
        {
            if (state.Logged(state.World.EnterKeyParts(sysplex.Name)).Done) ways.Add("key parts entered");
            if (Probe(sysplex).Done) return string.Join(", ", ways);
        }

        if (IsUsedElsewhere(sysplex)) return null;
        foreach (var copy in NewestFirst(sysplex))
        {
            if (!state.Logged(state.World.ActivateCkdsCopy(sysplex.Name, copy)).Done || !Probe(sysplex).Done) continue;
            return string.Join(", ", [.. ways, $"CKDS from {copy}"]);
        }

        return state.Logged(state.World.InitialiseKeyService(sysplex.Name)).Done
            ? string.Join(", ", [.. ways, "an empty CKDS"])
            : null;
    }

    /// <summary>
    /// Ways of putting a lost key back, newest CKDS copy first, each carried out when the caller asks for it; the text says
    /// which way it was. The caller tries the data after each. Where every way has failed once on a sysplex, none is
    /// tried there again; another one can hold another OLD master key.
    /// </summary>
    public IEnumerable<(Answer Answer, string Way)> Restorations(Sysplex sysplex, KeyLabel label)
    {
        if (_hopeless.Contains((sysplex.Name, label))) yield break;
        var anyDone = false;
        foreach (var copy in NewestFirst(sysplex))
        {
            var single = Noted(label, state.World.RestoreKey(sysplex.Name, copy, label));
            anyDone |= single.Done;
            yield return (single, $"key {label} from {copy}");
            if (single.Failure?.Cause is not Cause.MasterKeyUnknown || !sysplex.SpareDomain) continue;
            var spare = Noted(label, state.World.RestoreKeyThroughSpareDomain(sysplex.Name, copy, label));
            anyDone |= spare.Done;
            yield return (spare, $"key {label} from {copy} through a spare domain with retained key parts");
        }

        if (!anyDone) _hopeless.Add((sysplex.Name, label));
    }

    /// <summary>Why the CKDS copies did not give a key back, in words.</summary>
    public string WhyNot(Sysplex sysplex, KeyLabel label)
    {
        var copies = state.CkdsCopiesOf(sysplex.KeyStore).Count;
        if (copies == 0) return $"key {label}: no CKDS copy is kept";
        var causes = _failures.GetValueOrDefault(label)?.OrderBy(failure => failure.Key)
            .Select(failure => $"{CauseWords.Of(new Failure(failure.Key))} ({failure.Value})") ?? [];
        return $"key {label} from {copies} CKDS {(copies == 1 ? "copy" : "copies")}: {string.Join(", ", causes)}";
    }

    private IEnumerable<string> NewestFirst(Sysplex sysplex) => Enumerable.Reverse(state.CkdsCopiesOf(sysplex.KeyStore)).Select(copy => copy.Name);

    private Answer Noted(KeyLabel label, Answer answer)
    {
        if (answer.Failure is { } failure)
        {
            if (!_failures.TryGetValue(label, out var causes)) _failures[label] = causes = [];
            causes[failure.Cause] = causes.GetValueOrDefault(failure.Cause) + 1;
        }

        return state.Logged(answer);
    }

    /// <summary>Whether the key service of a sysplex is up.</summary>
    public bool IsUp(Sysplex sysplex) => Probe(sysplex).Done;

    private bool IsUsedElsewhere(Sysplex sysplex) => state.Plan.Sysplexes.Any(other =>
        other.Name != sysplex.Name && other.KeyStore == sysplex.KeyStore && state.World.IsRunning(other.Name) && IsUp(other));

    private Answer Probe(Sysplex sysplex) => state.Logged(state.World.ProbeKeyService(sysplex.Name));
}
