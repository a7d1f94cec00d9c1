using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What ends outages.</content>
internal sealed partial class EmulatedWorld
{
    private const string SecurityAdministrator = "SECADMIN";
    private const string SystemProgrammer = "SYSPROG";

    /// <inheritdoc/>
    public Answer MakeKeyValid(string keyStore, KeyLabel label) => ChangeRecordTo(keyStore, label, "change cryptoperiod of key record",
        "its validity has begun and does not end", record => record with { ValidFrom = null, ValidUntil = null }, Administrator);

    /// <inheritdoc/>
    public Answer PermitKey(KeyLabel label, string? user = null)
    {
        foreach (var one in KeyUsers) Racf.PermitKey(one, label);
        Racf.AllowCpacf(label);
        Racf.DefineKey(label, user is null ? _plan.Recoverers : [user]);
        return Did(SecurityAdministrator, "PERMIT in class CSFKEYS", label.Text, "READ for those whom the plan lets use it, SYMCPACFWRAP(YES)");
    }

    /// <inheritdoc/>
    public Answer PermitDataSet(DataSetName dataSet, string? user = null)
    {
        Racf.DefineDataSet(dataSet, user is null ? _plan.Recoverers : [user], forUpdate: user is not null);
        return Did(SecurityAdministrator, "PERMIT in class DATASET", dataSet.Text, user is null ? "READ for those who recover" : $"UPDATE for {user}");
    }

    private Answer RestoreSecurityDataBase(string keyStore)
    {
        var wasLost = _lostSecurity.Contains(keyStore);
        _lostSecurity = _lostSecurity.Remove(keyStore);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == keyStore && place.Part == KeyStorePart.SecurityDataBase));
        return Did(SecurityAdministrator, "restore RACF data base", keyStore, wasLost ? "profiles are as they were" : "it was not lost");
    }

    private Answer RestoreCatalog(string keyStore)
    {
        var wasLost = _lostCatalogs.Contains(keyStore);
        _lostCatalogs = _lostCatalogs.Remove(keyStore);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == keyStore && place.Part == KeyStorePart.Catalog));
        return Did(User.StorageAdministrator, "restore catalog", keyStore, wasLost ? "entries are as they were" : "it was not lost");
    }

    /// <inheritdoc/>
    public Answer RefreshCkds(string keyStore, string? sysplex = null)
    {
        const string action = "refresh CKDS";
        var (store, transcript) = (Systems.Stores[keyStore], new Transcript());
        if (store.Disk is not { } disk) return transcript.Close(new Failure(Cause.CkdsLost), Administrator, action, keyStore, "there is no CKDS on disk");
        var members = Systems.MembersOf(store).Where(member => sysplex is null || member == Systems.Icsf[sysplex]).ToList();
        if (members.Count == 0) return transcript.Close(new Failure(Cause.SysplexDown), Administrator, action, keyStore, "no sysplex runs that uses it");
        var matching = members.Where(member => member.Fits(disk)).ToList();
        if (matching.Count == 0)
            return transcript.Close(new Failure(Misfit(members, disk)), Administrator, action, keyStore, $"its header has {Patterns(disk)}, which no member has in CURRENT");

        foreach (var member in matching) member.Refresh();
        return transcript.Close(null, Administrator, action, keyStore, $"{disk.Count} records live in {matching.Count} of {members.Count} members");
    }

    /// <inheritdoc/>
    public Answer RestorePkds(string sysplex)
    {
        const string action = "restore PKDS";
        if (Standstill(sysplex, Administrator, action, sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        var transcript = new Transcript();
        icsf.Store.Pkds.PutBackFor(icsf.Card);
        PutPkdsOnDisk(icsf.Store);
        return transcript.Close(null, Administrator, action, sysplex, $"no pattern in its header differs from what {sysplex} has in CURRENT");
    }

    private Answer RestoreKeyServer(string keyManager)
    {
        const string action = "restore key store of tape key server";
        if (!Systems.KeyServers.TryGetValue(keyManager, out var server)) throw new ArgumentException("Not a tape key server.", nameof(keyManager));
        if (server.RestoreHindrance is { } hindrance)
        {
            return new Transcript().Close(new Failure(hindrance, KeyManager: keyManager), Administrator, action, keyManager,
                hindrance == Cause.ManagerKeyMissing ? "its backup cannot be opened: its master key is kept nowhere that stands" : "there is no backup of it");
        }

        if (server.Restore() is { } site) return Did(Administrator, action, keyManager, $"restored from its backup at {site}");
        return new Transcript().Close(new Failure(Cause.KeyServerLost, KeyManager: keyManager), Administrator, action, keyManager, "there is no backup of it");
    }

    /// <inheritdoc/>
    public Answer AddVolume(string volume, string site)
    {
        Storage.Add(new Medium(volume, site, array: volume, isTape: false));
        return Did(User.StorageAdministrator, "add volume", volume, $"empty, at {site}, in an array of its own");
    }

    /// <inheritdoc/>
    public Answer StartSysplex(string sysplex, string site)
    {
        const string action = "start sysplex";
        if (Systems.IsRunning(sysplex))
        {
            if (Systems.Sysplex(sysplex).Site == site) return Did(SystemProgrammer, action, sysplex, "it runs");
            Systems.Stop(sysplex);
            Access.ReleaseAll(sysplex);
        }

        Systems.Start(sysplex, site);
        return Did(SystemProgrammer, action, sysplex, Systems.Icsf[sysplex].HasCkds
            ? $"runs at {site}: registers are empty, the CKDS on disk is in storage"
            : $"runs at {site}: registers are empty, there is no CKDS");
    }

    /// <summary>Changes a record on disk and in storage, whether it was so before or not.</summary>
    private Answer ChangeRecordTo(string keyStore, KeyLabel label, string action, string result, Func<KeyRecord, KeyRecord> change, string actor)
    {
        var store = Systems.Stores[keyStore];
        if (Systems.FindRecord(store, label) is null) return NoRecord(action, label, actor);
        Icsf.Update(store, Systems.MembersOf(store), ckds => ckds.Find(label) is { } record ? ckds.With(change(record)) : ckds);
        return Did(actor, action, label.Text, result);
    }

    private static Answer Did(string actor, string action, string target, string result) => new Transcript().Close(null, actor, action, target, result);
}
