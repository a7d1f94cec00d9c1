using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A volume or tape store with what lies on it. For one thread.</summary>
internal sealed class Medium(string name, string site, string? array, SymbolicRules rules, TapeKeyServer? keyServer = null, TapeStore? tape = null, TapeKeyServer? unlockServer = null)
{
    private Dictionary<DataSetName, StoredToken> _tokens = [];
    private HashSet<DataSetName> _unreadable = [];
    private bool _shared;
    private bool _isClosed;
    private IReadOnlyList<string> _tapeLabels = tape?.KeyLabels ?? [];

    /// <summary>The volume serial or the tape store's name.</summary>
    public string Name { get; } = name;

    /// <summary>The site where it stands.</summary>
    public string Site { get; } = site;

    /// <summary>The array that a volume belongs to; null for tape.</summary>
    public string? Array { get; } = array;

    /// <summary>Whether it is tape.</summary>
    public bool IsTape => Array is null;

    /// <summary>Whether its drives encrypt.</summary>
    public bool HasEncryptingDrives => keyServer is not null;

    /// <summary>Why its encrypting drives neither write nor read, or null when they do, or do not encrypt.</summary>
    public Failure? DriveOutage => keyServer?.Outage(_tapeLabels);

    /// <summary>The labels that encrypting drives write under now; null where they do not encrypt.</summary>
    public IReadOnlyList<string>? TapeLabels => keyServer is null ? null : _tapeLabels;

    /// <summary>Why the drives do not read what lies on one of its cartridges, or null when they do.</summary>
    public Failure? OutageOf(StoredToken token) => keyServer?.Outage(token.TapeLabels ?? _tapeLabels) ?? (token.HasSpoiltTapeKey && rules.CartridgesHoldTheirKey ? Answers.CartridgeKeyLost : null);

    /// <summary>The name of the key server that its array asks when it is switched on; null where it asks none.</summary>
    public string? UnlockedBy => unlockServer?.Name;

    /// <summary>Why it can be neither read nor written though it stands: its array was switched on and not served; null else.</summary>
    public Failure? Lock => _isClosed && unlockServer!.UnlockOutage is { } outage ? new Failure(outage.Cause == Cause.KeyServerDown ? Cause.ArrayLocked : Cause.ArrayKeyLost, KeyManager: unlockServer.Name) : null;

    /// <summary>Its array is switched on: it stays locked where no instance of the key server serves.</summary>
    public void Ask() => _isClosed = rules.ArraysStayLocked && unlockServer?.UnlockOutage is not null;

    /// <summary>Whether it is lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What lies on it, in no order that matters.</summary>
    public IReadOnlyCollection<StoredToken> Tokens => _tokens.Values;

    /// <summary>The data set of that name, or null.</summary>
    public StoredToken? Find(DataSetName dataSet) => _tokens.GetValueOrDefault(dataSet);

    /// <summary>Puts a data set on it, in place of one of the same name.</summary>
    public void Put(StoredToken token)
    {
        Own();
        _tokens[token.Name] = token;
        _unreadable.Remove(token.Name);
    }

    /// <summary>Whether what a data set lay on is lost.</summary>
    public bool HasLost(DataSetName dataSet) => !_tokens.ContainsKey(dataSet) && (IsLost || _unreadable.Contains(dataSet));

    /// <summary>What a data set lies on cannot be read any more.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Spoil(DataSetName dataSet)
    {
        Own();
        return _tokens.Remove(dataSet) && _unreadable.Add(dataSet);
    }

    /// <summary>Removes a data set.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(DataSetName dataSet)
    {
        if (!_tokens.ContainsKey(dataSet)) return false;
        Own();
        return _tokens.Remove(dataSet);
    }

    /// <summary>The site of a data set on it: a carried cartridge is elsewhere.</summary>
    public string SiteOf(StoredToken token) => token.CarriedTo ?? Site;

    /// <summary>It is lost with all that is at its own site; carried cartridges stay.</summary>
    public void Lose()
    {
        IsLost = true;
        Own();
        if (rules.CarriedCartridgesOutliveTheirStore) LoseWhatIsAt(Site);
        else _tokens.Clear();
    }

    /// <summary>Its drives write under other labels, and what lies there and can be opened comes under them.</summary>
    public void Rekey(IReadOnlyList<string> labels)
    {
        _tapeLabels = labels;
        foreach (var token in Tokens.Where(token => (token.CarriedTo is null || !rules.CarriedCartridgesKeepTheirLabels) && OutageOf(token) is null).ToList()) Put(token with { TapeLabels = labels });
    }

    /// <summary>What is at a site is lost.</summary>
    public void LoseWhatIsAt(string site)
    {
        Own();
        foreach (var (name, token) in _tokens)
        {
            if (SiteOf(token) == site) _tokens.Remove(name);
        }
    }

    /// <summary>Another one with the same on it: what lies there is shared until one of the two changes.</summary>
    /// <param name="server">The key server of its drives in the world of the other one.</param>
    /// <param name="unlocking">The one that its array asks there.</param>
    public Medium Fork(TapeKeyServer? server, TapeKeyServer? unlocking)
    {
        _shared = true;
        return new Medium(Name, Site, Array, rules, server, tape, unlocking) { _isClosed = _isClosed, _tapeLabels = _tapeLabels, IsLost = IsLost, _tokens = _tokens, _unreadable = _unreadable, _shared = true };
    }

    /// <summary>The name of the key server of its drives; null where drives do not encrypt.</summary>
    public string? KeyServer => keyServer?.Name;

    private void Own()
    {
        if (!_shared) return;
        (_tokens, _unreadable, _shared) = (new(_tokens), [.. _unreadable], false);
    }
}
