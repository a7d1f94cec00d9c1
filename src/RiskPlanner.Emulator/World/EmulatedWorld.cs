using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <summary>
/// A small mainframe estate in memory that carries instructions out for real. For one replay and one thread.
/// </summary>
internal sealed partial class EmulatedWorld : IFlowWorld
{
    private readonly ulong _seed;
    private readonly Plan _plan;
    private readonly EmulatorParts _parts;
    private readonly Allocation _allocation;
    private ImmutableSortedDictionary<string, CkdsCopy> _ckdsCopies = ImmutableSortedDictionary.Create<string, CkdsCopy>(StringComparer.Ordinal);
    private ImmutableHashSet<string> _lostSites = [];
    private ImmutableHashSet<string> _lostSecurity = [];
    private ImmutableDictionary<(string Volume, Instant At), VolumeDump> _volumeDumps = ImmutableDictionary<(string Volume, Instant At), VolumeDump>.Empty;
    private Instant _now;

    public EmulatedWorld(Plan plan, ulong seed, EmulatorParts parts)
    {
        (_seed, _plan, _parts, _now) = (seed, plan, parts, plan.From);
        _allocation = new Allocation(plan);
        Systems = new Systems(plan, seed, parts);
        Racf = new Racf(plan);
        Storage = new StorageSystem(plan, Systems.KeyServers);
        _inventories = [.. plan.Inventories.Select(inventory => new CopyInventory(inventory.Name, inventory.On))];
        Access = new AccessMethods(Storage, Racf);
        PermitAsPlanned(plan);
        HoldDumpKeys();
    }

    private EmulatedWorld(EmulatedWorld original)
    {
        (_seed, _plan, _parts, _now) = (original._seed, original._plan, original._parts, original._now);
        _allocation = original._allocation;
        (_ckdsCopies, _volumeDumps) = (original._ckdsCopies, original._volumeDumps);
        (_lostSites, _lostSecurity, _lostPlaces, _lostCatalogs) = (original._lostSites, original._lostSecurity, original._lostPlaces, original._lostCatalogs);
        (_rsaTokens, _rsaBackups, _layers) = (original._rsaTokens, original._rsaBackups, original._layers);
        Systems = original.Systems.Fork();
        Storage = original.Storage.Fork(server => Systems.KeyServers[server.Name]);
        (_inventories, _recorded) = ([.. original._inventories.Select(inventory => inventory.Fork())], original._recorded);
        Racf = original.Racf.Fork();
        Access = original.Access.Fork(Storage, Racf);
    }

    internal StorageSystem Storage { get; }

    internal Systems Systems { get; }

    internal Racf Racf { get; }

    internal AccessMethods Access { get; }

    internal IReadOnlyDictionary<string, CkdsCopy> CkdsCopies => _ckdsCopies;

    /// <summary>
    /// Another world that stands where this one does. What lies on media and in key stores is immutable and shared; what holds it
    /// is made anew. A world that nobody works with can be forked on several threads at a time, and each fork can go on on a thread
    /// of its own.
    /// </summary>
    public IWorld Fork() => new EmulatedWorld(this);

    /// <inheritdoc/>
    public void AdvanceTo(Instant now)
    {
        _now = now;
        Storage.AdvanceTo(now);
    }

    /// <inheritdoc/>
    public string? SiteOf(string sysplex) => Systems.IsRunning(sysplex) ? Systems.Sysplex(sysplex).Site : null;

    /// <inheritdoc/>
    public bool IsStanding(string medium) => Storage.Medium(medium) is { IsLost: false, Lock: null or { Failure: null } };

    /// <inheritdoc/>
    public bool IsWaiting(string medium) => Storage.Medium(medium) is { IsLost: false, Lock.Failure.Cause: Cause.ArrayLocked };

    /// <summary>
    /// Job and recoverer may use the keys of both sides, the storage administrator none (seed paper, section 6.1: who moves
    /// data sets needs no access to what is in them).
    /// </summary>
    private void PermitAsPlanned(Plan plan)
    {
        var named = plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(step => step.Name).OfType<DataSetMask>().Select(name => name.Text.Split('.')[0]);
        foreach (var qualifier in plan.DataSets.Select(dataSet => dataSet.Name.HighLevelQualifier).Concat(named).Concat(RecoveryNames.HighLevelQualifiers).Distinct())
        {
            foreach (var user in new[] { User.Application, User.Backup, User.StorageAdministrator, User.Recoverer, User.Intruder })
                Racf.PermitDataSets(user, qualifier);
        }

        foreach (var key in plan.Keys)
        {
            foreach (var user in KeyUsers) Racf.PermitKey(user, key.Label);
        }
    }

    /// <summary>Who works in a role: of recoverers all whom the plan names, of the others who runs the application of a data set.</summary>
    private IReadOnlyList<User> UsersOf(Role role, DataSetName? dataSet = null)
    {
        if (role == Role.Recoverer && _plan.Recoverers.Count > 0) return [.. _plan.Recoverers.Select(name => User.NamedOr(name, User.Recoverer))];
        var definition = role is Role.Recoverer or Role.BackupJob ? null : _plan.DataSets.FirstOrDefault(candidate => candidate.Name == dataSet);
        return [User.NamedOr(definition is null ? null : _plan.RunsAsOf(definition), User.Of(role))];
    }

    /// <summary>The users that a plan's keys are for, and one with an application user's authority.</summary>
    private static IReadOnlyList<User> KeyUsers { get; } = [User.Application, User.Backup, User.Recoverer, User.Intruder];

    /// <summary>What a user's instruction is answered on a sysplex that does not run or has no RACF data base; null on others.</summary>
    private Answer? Hindrance(string sysplex, string actor, string action, string target) =>
        Standstill(sysplex, actor, action, target) is { } standstill ? standstill
        : _lostSecurity.Contains(Systems.Icsf[sysplex].Store.Name)
            ? new Transcript().Close(new Failure(Cause.SecurityDataBaseLost), actor, action, target, "no profile lets anybody in: the RACF data base is lost")
        : null;

    /// <summary>The same where a data set has to be found.</summary>
    private Answer? DataHindrance(string sysplex, string actor, string action, string target) =>
        Hindrance(sysplex, actor, action, target)
        ?? (_lostCatalogs.Contains(Systems.Icsf[sysplex].Store.Name)
            ? new Transcript().Close(new Failure(Cause.CatalogLost), actor, action, target, "not found by its name: the catalog is lost")
            : null);

    /// <summary>The same for a holder, who asks nobody: without RACF and catalog he goes on.</summary>
    private Answer? DataHindrance(string sysplex, HeldOpen? held, string actor, string action, string target) =>
        held is null ? DataHindrance(sysplex, actor, action, target) : Standstill(sysplex, actor, action, target);

    /// <summary>What every instruction to a sysplex that does not run is answered; null when it runs.</summary>
    private Answer? Standstill(string sysplex, string actor, string action, string target) => Systems.IsRunning(sysplex)
        ? null
        : new Transcript().Close(new Failure(Cause.SysplexDown), actor, action, target, $"{sysplex} does not run");
}
