using NodaTime;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <summary>
/// A small mainframe estate in memory that carries instructions out for real. For one replay and one thread.
/// </summary>
internal sealed partial class EmulatedWorld : IWorld
{
    private readonly ulong _seed;
    private readonly EmulatorParts _parts;
    private readonly Dictionary<string, CkdsCopy> _ckdsCopies = [];
    private readonly HashSet<string> _lostSites = [];
    private readonly HashSet<string> _lostSecurity = [];
    private readonly Dictionary<string, IReadOnlyList<StoredDataSet>> _volumeDumps = [];
    private Instant _now;

    public EmulatedWorld(Plan plan, ulong seed, EmulatorParts parts)
    {
        (_seed, _parts, _now) = (seed, parts, plan.From);
        Systems = new Systems(plan, seed, parts);
        Storage = new StorageSystem(plan, Systems.KeyServers);
        Access = new AccessMethods(Storage, Racf);
        PermitAsPlanned(plan);
    }

    internal StorageSystem Storage { get; }

    internal Systems Systems { get; }

    internal Racf Racf { get; } = new();

    internal AccessMethods Access { get; }

    internal IReadOnlyDictionary<string, CkdsCopy> CkdsCopies => _ckdsCopies;

    /// <inheritdoc/>
    public void AdvanceTo(Instant now)
    {
        _now = now;
        Storage.AdvanceTo(now);
    }

    /// <inheritdoc/>
    public bool IsRunning(string sysplex) => Systems.Running.ContainsKey(sysplex);

    /// <inheritdoc/>
    public bool IsStanding(string medium) => !Storage.Medium(medium).IsLost;

    /// <summary>
    /// Job and recoverer may use the keys of both sides, the storage administrator none (seed paper, section 6.1: who moves
    /// data sets needs no access to what is in them).
    /// </summary>
    private void PermitAsPlanned(Plan plan)
    {
        foreach (var qualifier in plan.DataSets.Select(dataSet => dataSet.Name.HighLevelQualifier).Distinct())
        {
            foreach (var user in new[] { User.Application, User.Backup, User.StorageAdministrator, User.Recoverer, User.Intruder })
                Racf.PermitDataSets(user, qualifier);
        }

        foreach (var key in plan.Keys)
        {
            foreach (var user in new[] { User.Application, User.Backup, User.Recoverer, User.Intruder }) Racf.PermitKey(user, key.Label);
        }
    }

    /// <summary>What a user's instruction is answered on a sysplex that does not run or has no RACF data base; null on others.</summary>
    private Answer? Hindrance(string sysplex, string actor, string action, string target) =>
        Standstill(sysplex, actor, action, target) is { } standstill ? standstill
        : _lostSecurity.Contains(Systems.Icsf[sysplex].Store.Name)
            ? new Transcript().Close(new Failure(Cause.SecurityDataBaseLost), actor, action, target, "no profile lets anybody in: the RACF data base is lost")
        : null;

    /// <summary>What every instruction to a sysplex that does not run is answered; null when it runs.</summary>
    private Answer? Standstill(string sysplex, string actor, string action, string target) => IsRunning(sysplex)
        ? null
        : new Transcript().Close(new Failure(Cause.SysplexDown), actor, action, target, $"{sysplex} does not run");
}
