using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>
/// When each data set was damaged: its content, which decides what versions are good, or access to it, which decides when somebody
/// notices (docs/theory/replay.md). Seen without any key, by the stamp of the last write. For one replay and one thread.
/// </summary>
internal sealed class DamageWatch
{
    private readonly Dictionary<DataSetName, Damage> _damages;

    /// <summary>Nothing is damaged yet.</summary>
    public DamageWatch()
        : this([])
    {
    }

    private DamageWatch(Dictionary<DataSetName, Damage> damages) => _damages = damages;

    /// <summary>What is known of a data set.</summary>
    public Damage Of(DataSetDefinition dataSet) => _damages.GetValueOrDefault(dataSet.Name) ?? Damage.None;

    /// <summary>A data set is whole again.</summary>
    public void Forget(DataSetDefinition dataSet) => _damages.Remove(dataSet.Name);

    /// <summary>The same in another replay.</summary>
    public DamageWatch Fork() => new(new(_damages));

    /// <summary>Looks at a data set after something struck or changed a key.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="isOfThePlan">Whether it is the plan that lets something happen to its key: no event is to blame.</param>
    public void Look(ReplayState state, DataSetDefinition dataSet, bool isOfThePlan = false)
    {
        if (!dataSet.ExistsAfter(state.Now) || state.VersionsOf(dataSet.Name) is not [.., var latest]) return;
        dataSet = state.AsIs(dataSet);
        var known = Of(dataSet);
        if (known.ContentAt is not null) return;
        var address = new CopyAddress(dataSet.Name, dataSet.Volume);
        if (state.World.Inspect(address)?.Stamp != latest.Stamp)
        {
            _damages[dataSet.Name] = known with { ContentAt = state.Now, Content = GapOf(state, WhatIsWrong(state.World, address), dataSet.Name.Text) };
            return;
        }

        var home = state.HomeOf(dataSet);
        var hindrance = Hindrance(state, home, dataSet, out var write);
        var toWrite = write && hindrance is null && !isOfThePlan ? known.ToWrite ?? GapOf(state, GapKind.KeyToWrite, dataSet.KeyLabel!.Value.Text) : null;
        if (hindrance is null) known = known with { AccessAt = null, Access = null, AccessSeenAt = null };
        else if (hindrance is { } cause && known.AccessAt is null) known = known with { AccessAt = Since(state, dataSet, cause), Access = isOfThePlan ? null : GapOf(state, cause, home, dataSet), AccessSeenAt = state.Now };
        _damages[dataSet.Name] = known with { ToWrite = toWrite };
    }

    private static GapKind WhatIsWrong(IWorld world, CopyAddress address) =>
        !world.IsStanding(address.Medium) ? GapKind.Medium : world.Inspect(address) is null ? GapKind.Missing : GapKind.Content;

    private static Gap? GapOf(ReplayState state, Cause cause, Sysplex home, DataSetDefinition dataSet) => cause is Cause.MediumLost or Cause.ArrayLocked or Cause.ArrayKeyLost
        ? GapOf(state, GapKind.Medium, "")
        : cause is Cause.InventoryLost or Cause.InventoryBackLevel or Cause.NotInInventory ? GapOf(state, GapKind.Inventory, state.Plan.InventoryOfMigrated(dataSet) ?? "")
        : cause == Cause.NoDataSetAccess ? GapOf(state, GapKind.DataSetAccess, dataSet.Name.Text)
        : NoticeBoard.KindOf(cause) is { } kind && dataSet.KeyLabel is { } label ? GapOf(state, kind, label.Text) : GapOf(state, GapKind.Service, home.Name);

    private static Gap? GapOf(ReplayState state, GapKind kind, string subject) => state.Strikes == 0 ? null
        : new Gap(state.Strikes - 1, kind, kind == GapKind.Medium ? "" : subject);

    /// <summary>Notes an update that was made on damaged content.</summary>
    public void NoteLostUpdate(ReplayState state, DataSetDefinition dataSet)
    {
        var known = Of(dataSet);
        _damages[dataSet.Name] = known with { LostUpdates = known.LostUpdates + 1, LastLostUpdate = state.Now };
    }

    /// <summary>Why a data set cannot be read; null while it can.</summary>
    private static Cause? Hindrance(ReplayState state, Sysplex home, DataSetDefinition dataSet, out bool write)
    {
        write = false;
        var world = state.World;
        if (!world.IsRunning(home.Name)) return Cause.SysplexDown;
        // By an OPEN of somebody's own: who keeps it open goes on. A key that decrypts only is enough to read.
        if (world.Read(home.Name, Role.Checker, new CopyAddress(dataSet.Name, dataSet.Volume)).Failure?.Cause is { } cause) return cause;
        write = dataSet.KeyLabel is { } label && world.ProbeKey(home.Name, Role.Application, label, state.Plan.RunsAsOf(dataSet)).Failure?.Cause == Cause.KeyDecryptsOnly;
        return null;
    }

    /// <summary>Dates of keys pass without an operation: the record says since when.</summary>
    private static Instant Since(ReplayState state, DataSetDefinition dataSet, Cause cause) => cause switch
    {
        Cause.KeyPreActive => state.Plan.From,
        Cause.KeyDeactivated => state.Plan.KeyIn(HomeSysplex.Of(state.Plan, dataSet).KeyStore, dataSet.KeyLabel)?.ActiveUntil ?? state.Now,
        _ => state.Now,
    };

    /// <summary>What is known of a data set's damage. Immutable.</summary>
    /// <param name="ContentAt">When its content was damaged; null while it is whole.</param>
    /// <param name="AccessAt">Since when it cannot be accessed although it is whole; null while it can.</param>
    /// <param name="LostUpdates">How many updates were made on damaged content.</param>
    /// <param name="LastLostUpdate">When the last of them was made.</param>
    public sealed record Damage(Instant? ContentAt, Instant? AccessAt, int LostUpdates, Instant? LastLostUpdate)
    {
        /// <summary>Of what is whole.</summary>
        public static Damage None { get; } = new(null, null, 0, null);

        /// <summary>What is wrong with its content since an event; null where no event is to blame.</summary>
        public Gap? Content { get; init; }

        /// <summary>What it cannot be accessed without since an event; null where no event is to blame.</summary>
        public Gap? Access { get; init; }

        /// <summary>When it was seen that it cannot be accessed; null while it can.</summary>
        public Instant? AccessSeenAt { get; init; }

        /// <summary>What it can be read and not be written without since an event; null where no event is to blame.</summary>
        public Gap? ToWrite { get; init; }
    }
}
