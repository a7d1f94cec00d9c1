using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

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

    /// <summary>The same in another replay.</summary>
    public DamageWatch Fork() => new(new(_damages));

    /// <summary>Looks at a data set after something struck or changed a key.</summary>
    public void Look(ReplayState state, DataSetDefinition dataSet)
    {
        if (state.VersionsOf(dataSet.Name) is not [.., var latest]) return;
        var known = Of(dataSet);
        if (known.ContentAt is not null) return;
        var address = new CopyAddress(dataSet.Name, dataSet.Volume);
        if (state.World.Inspect(address)?.Stamp != latest.Stamp)
        {
            _damages[dataSet.Name] = known with { ContentAt = state.Now };
            return;
        }

        var hindrance = Hindrance(state.World, HomeSysplex.Of(state.Plan, dataSet), dataSet);
        if (hindrance is null && known.AccessAt is not null) _damages[dataSet.Name] = known with { AccessAt = null };
        else if (hindrance is { } cause && known.AccessAt is null) _damages[dataSet.Name] = known with { AccessAt = Since(state, dataSet, cause) };
    }

    /// <summary>Notes an update that was made on damaged content.</summary>
    public void NoteLostUpdate(ReplayState state, DataSetDefinition dataSet)
    {
        var known = Of(dataSet);
        _damages[dataSet.Name] = known with { LostUpdates = known.LostUpdates + 1, LastLostUpdate = state.Now };
    }

    /// <summary>Why a data set cannot be read; null while it can.</summary>
    private static Cause? Hindrance(IWorld world, Sysplex home, DataSetDefinition dataSet)
    {
        if (!world.IsRunning(home.Name)) return Cause.SysplexDown;
        if (dataSet.KeyLabel is not { } label) return world.Read(home.Name, Role.Application, new CopyAddress(dataSet.Name, dataSet.Volume)).Failure?.Cause;
        // A key that decrypts only is enough to read.
        return world.ProbeKey(home.Name, Role.Application, label).Failure?.Cause is { } cause and not Cause.KeyDecryptsOnly ? cause : null;
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
    }
}
