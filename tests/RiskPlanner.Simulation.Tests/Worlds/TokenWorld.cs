using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tests.Worlds;

/// <summary>
/// The most trivial world: contents are tokens, every copy is a token in clear on a medium, keys do not exist. It knows
/// nothing of the emulator, which proves that the world is a port.
/// </summary>
internal sealed class TokenWorld(Plan plan) : IWorld
{
    private readonly Dictionary<CopyAddress, (string Token, string Site)> _tokens = [];
    private readonly List<(string Primary, string Secondary)> _mirrors = [];
    private readonly HashSet<string> _lostMedia = [];
    private readonly HashSet<string> _lostSites = [];

    public void AdvanceTo(Instant now)
    {
    }

    public string? SiteOf(string sysplex) => plan.Sysplexes.First(candidate => candidate.Name == sysplex).Site is var site && !_lostSites.Contains(site) ? site : null;

    public bool IsStanding(string medium) => !_lostMedia.Contains(medium);

    public bool IsWaiting(string medium) => false;

    public IWorld Fork()
    {
        var copy = new TokenWorld(plan);
        foreach (var (address, token) in _tokens) copy._tokens[address] = token;
        copy._mirrors.AddRange(_mirrors);
        copy._lostMedia.UnionWith(_lostMedia);
        copy._lostSites.UnionWith(_lostSites);
        return copy;
    }

    public Answer Write(string sysplex, DataSetDefinition dataSet, int version, bool isFirst) =>
        Put(new CopyAddress(dataSet.Name, dataSet.Volume), $"{dataSet.Name} version {version}");

    public Answer Corrupt(string sysplex, Role role, CopyAddress address, Corruption corruption) => Put(address, $"{corruption}");

    public Answer Read(string sysplex, Role role, CopyAddress address) => Find(address);

    public void Close(CopyAddress address)
    {
    }

    public Answer HoldOpen(string sysplex, CopyAddress address) => Find(address);

    public bool IsHeldOpen(CopyAddress address) => false;

    public Answer Delete(string sysplex, Role role, CopyAddress address)
    {
        foreach (var place in Places(address)) _tokens.Remove(place);
        return Done();
    }

    public bool IsCataloged(DataSetName dataSet) => _tokens.Keys.Any(address => address.Name == dataSet);

    public CopyState? Inspect(CopyAddress address) => _tokens.TryGetValue(address, out var token) ? new CopyState(token.Site, null, DriveEncrypted: false, new WriteStamp(token.Token.GetHashCode(StringComparison.Ordinal))) : null;

    public Answer Copy(CopyOrder order)
    {
        if (Find(order.Source) is not { Done: true } found) return Failed(Cause.DataSetNotFound);
        if (order.Source.Name == order.Target.Name) _mirrors.Add((order.Source.Medium, order.Target.Medium));
        return Put(order.Target, found.Content!.Value.Value);
    }

    public Answer BringBack(BringBackOrder order) =>
        Find(order.Copy) is { Done: true } ? Done() with { ReadableAt = order.Copy } : Failed(Cause.DataSetNotFound);

    public Answer PutInPlace(CopyAddress restored, CopyAddress place, Role role)
    {
        if (!_tokens.Remove(restored, out var token)) return Failed(Cause.DataSetNotFound);
        _tokens.Remove(place);
        _tokens[place with { Medium = restored.Medium }] = token;
        return Done();
    }

    public Answer Carry(CopyAddress copy, string site)
    {
        _tokens[copy] = (_tokens[copy].Token, site);
        return Done();
    }

    public Answer Discard(CopyAddress copy) => _tokens.Remove(copy) ? Done() : Failed(Cause.DataSetNotFound);

    public Answer Lose(LostPart part, string name) => part switch
    {
        LostPart.Volume or LostPart.TapeStore => LoseMedia([name]),
        LostPart.Array => LoseMedia(plan.Arrays.First(candidate => candidate.Name == name).Volumes),
        LostPart.Site => LoseSite(name),
        _ => Done(),
    };

    public Answer Restore(RestoredPart part, string name) => Done();

    private Answer LoseSite(string site)
    {
        _lostSites.Add(site);
        foreach (var lost in _tokens.Where(token => token.Value.Site == site).ToList()) _tokens.Remove(lost.Key);
        _lostMedia.UnionWith(plan.Arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes));
        _lostMedia.UnionWith(plan.Tapes.Where(tape => tape.Site == site).Select(tape => tape.Name));
        return Done();
    }

    public Answer MakeKeyValid(string keyStore, KeyLabel label) => Done();

    public Answer PermitKey(KeyLabel label, string? user = null) => Done();

    public Answer PermitDataSet(DataSetName dataSet, string? user = null) => Done();

    public Answer ProbeDataSet(DataSetName dataSet, string user) => Done();

    public Answer RemoveAccess(string name) => Done();

    public Answer OverwriteCopy(CopyAddress copy) => Done();

    public Answer RefreshCkds(string keyStore, string? sysplex = null) => Done();

    public Answer RestorePkds(string sysplex) => Done();

    public Answer RestorePrivateKey(string sysplex, KeyLabel label) => Done();

    public Answer AddVolume(string volume, string site) => Done();

    public Answer StartSysplex(string sysplex, string site) => Done();

    public Answer GenerateKey(string sysplex, KeyLabel label) => Done();

    public Answer ChangeMasterKey(string keyStore, MasterKeyType type) => Done();

    public Answer AddKeyRecord(string keyStore, KeyLabel label, bool isPlanned) => Done();

    public Answer FollowKeyStore(string keyStore, bool refresh) => Done();
    public Answer CopyStorage(string sysplex, string copy, string site) => Done();

    public Answer CopyCkds(string keyStore, string copy, string site, string? on = null) => Done();

    public Answer DiscardCkdsCopy(string copy) => Done();

    public Answer ProbeKeyService(string sysplex) => Done();

    public Answer ProbeMasterKey(string sysplex) => Done();

    public Answer ProbeKey(string sysplex, Role role, KeyLabel label, string? user = null) => Done();

    public Answer ProbeDeletion(string keyStore, KeyLabel label, string user, bool byKgup) => Done();

    public Answer EnterKeyParts(string sysplex) => Done();

    public Answer ActivateCkdsCopy(string sysplex, string copy) => Done();

    public Answer InitialiseKeyService(string sysplex) => Done();

    public Answer RestoreKey(string sysplex, KeySource source, KeyLabel label) => Done();

    public Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies, string? by = null) => Done();

    public Answer DeleteKeyRecord(string keyStore, KeyLabel label) => Done();

    public Answer SpoilKeyRecord(string keyStore, KeyLabel label) => Done();

    public Answer ArchiveKeyRecord(string keyStore, KeyLabel label) => Done();

    public Answer ZeroiseMasterKey(string sysplex) => Done();

    public Answer RenewKey(string keyStore, KeyLabel label) => Done();

    public Answer RecallKeyRecord(string keyStore, KeyLabel label) => Done();

    public Answer SpoilCkdsOnDisk(string keyStore) => Done();

    public Answer RollBackCkds(string keyStore, string copy) => Done();

    public Answer DeleteKeyRecordOnDisk(string keyStore, KeyLabel label) => Done();

    public Answer Ipl(string sysplex) => Done();

    public Answer ReplaceCoprocessor(string sysplex) => Done();

    public Answer LoadFormerMasterKey(string sysplex) => Done();

    public Answer LoadFormerDesMasterKey(string sysplex) => Done();

    public Answer RekeyCartridges(string tapeStore, IReadOnlyList<string> labels) => Done();

    public Answer ChangeRecoveryKey(string keyManager) => Done();

    public Answer BackUpRepository(string keyManager) => Done();

    public Answer RollBackPkds(string keyStore) => Done();

    public Answer LoadFormerPkaMasterKeys(string sysplex) => Done();

    public Answer LeaveKeyRecordOnDiskAlone(string keyStore, KeyLabel label) => Done();

    public Answer RestartArray(string array) => Done();

    public Answer LosePrivateKey(string label, bool inBackups) => Done();

    public Answer LoseCartridgeKey(CopyAddress copy) => Done();

    public bool IsInventoryLost(string inventory) => false;

    public Answer BackUpInventory(string inventory, string backup, string site, string? on) => Done();

    public Answer DiscardInventoryBackup(string backup) => Done();

    public Answer LoseKeyProfile(KeyLabel label) => Done();

    public Answer DumpVolume(string volume) => Done();

    public Answer RestoreVolume(string volume, Instant dumpedAt) => Done();

    public Answer LoseCopy(CopyAddress copy) => _tokens.Remove(copy) ? Done() : Failed(Cause.DataSetNotFound);

    public Answer OverwriteEverythingOnline()
    {
        foreach (var place in _tokens.Keys.ToList()) _tokens[place] = ("overwritten", _tokens[place].Site);
        return Done();
    }

    private Answer Put(CopyAddress address, string token)
    {
        foreach (var place in Places(address)) _tokens[place] = (token, plan.SiteOf(place.Medium)!);
        return Done() with { Content = new ContentIdentity(token) };
    }

    private Answer Find(CopyAddress address) =>
        _tokens.TryGetValue(address, out var token) ? Done() with { Content = new ContentIdentity(token.Token) } : Failed(Cause.DataSetNotFound);

    /// <summary>An address and, where its volume is mirrored, the same on the secondary.</summary>
    private List<CopyAddress> Places(CopyAddress address) =>
        [address, .. _mirrors.Where(mirror => mirror.Primary == address.Medium).Select(mirror => address with { Medium = mirror.Secondary })];

    private Answer LoseMedia(IReadOnlyList<string> media)
    {
        _lostMedia.UnionWith(media);
        foreach (var lost in _tokens.Where(token => media.Contains(token.Key.Medium) && token.Value.Site == plan.SiteOf(token.Key.Medium)).ToList())
            _tokens.Remove(lost.Key);
        return Done();
    }

    private static Answer Done() => new() { Observations = [new Observation("Tokens", "do", "it", "done")] };

    private static Answer Failed(Cause cause) => Done() with { Failure = new Failure(cause) };
}
