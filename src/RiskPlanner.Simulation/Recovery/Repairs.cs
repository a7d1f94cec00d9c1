using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// What the recoveries of a replay have put right so far: master keys entered, a CKDS that is live again, keys that are back.
/// A data set that can be read only because of it is recovered, not intact, and its runbook has those steps: what becomes of
/// it does not depend on which data set was recovered first. For one replay and one thread.
/// </summary>
internal sealed class Repairs(Plan plan)
{
    private readonly Dictionary<string, Repair> _masterKeys = [];
    private readonly Dictionary<string, Repair> _keyDataSets = [];
    private readonly Dictionary<string, Repair> _repositories = [];
    private readonly Dictionary<(string Sysplex, KeyLabel Label), Repair> _keys = [];

    /// <summary>The coprocessor of a sysplex holds its master key again.</summary>
    public void NoteMasterKey(Sysplex sysplex, Repair repair) => _masterKeys[sysplex.Name] = repair;

    /// <summary>A key store has a live CKDS again. What was put back into the former one went with it.</summary>
    public void NoteKeyDataSet(string keyStore, Repair repair)
    {
        _keyDataSets[keyStore] = repair;
        var members = plan.Sysplexes.Where(sysplex => sysplex.KeyStore == keyStore).Select(sysplex => sysplex.Name).ToList();
        foreach (var gone in _keys.Keys.Where(key => members.Contains(key.Sysplex)).ToList()) _keys.Remove(gone);
    }

    /// <summary>The data base of a repository is back.</summary>
    public void NoteRepository(string keyManager, Repair repair) => _repositories[keyManager] = repair;

    /// <summary>How a repository came back; null when it never went.</summary>
    public Repair? OfRepository(string keyManager) => _repositories.GetValueOrDefault(keyManager);

    /// <summary>A key is back under its label.</summary>
    /// <param name="sysplexes">The sysplexes that lacked it: the storage of others can have held it all the time.</param>
    /// <param name="label">The label.</param>
    /// <param name="repair">How it came back.</param>
    public void NoteKey(IEnumerable<Sysplex> sysplexes, KeyLabel label, Repair repair)
    {
        foreach (var sysplex in sysplexes) _keys[(sysplex.Name, label)] = repair;
    }

    /// <summary>Under a label is again the key that was there before, however that had come there.</summary>
    public void PutBack(Sysplex sysplex, KeyLabel label, Repair? before)
    {
        if (before is null) _keys.Remove((sysplex.Name, label));
        else _keys[(sysplex.Name, label)] = before;
    }

    /// <summary>How the key under a label came back to a sysplex; null when it never went.</summary>
    public Repair? OfKey(Sysplex sysplex, KeyLabel label) => _keys.GetValueOrDefault((sysplex.Name, label));

    /// <summary>What a key that can be used on a sysplex stands on, in the order in which it is done.</summary>
    public IEnumerable<Repair> Behind(Sysplex sysplex, KeyLabel label) =>
        new[] { _masterKeys.GetValueOrDefault(sysplex.Name), _keyDataSets.GetValueOrDefault(sysplex.KeyStore), OfKey(sysplex, label) }
            .OfType<Repair>()
            .SelectMany(repair => repair.All);
}
