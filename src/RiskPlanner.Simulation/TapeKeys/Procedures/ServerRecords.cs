namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The records of a key server.</summary>
/// <param name="System">Its system.</param>
/// <param name="Metadata">Its metadata.</param>
/// <param name="Audit">Its audit records.</param>
public sealed record ServerRecords(string System, IReadOnlyList<KeyUsage> Metadata, IReadOnlyList<AuditRecord> Audit)
{
    /// <summary>Those of a system in a world, as they are now.</summary>
    public static ServerRecords Of(IKeyServingWorld world, string system)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new(system, [.. world.MetadataOf(system)], [.. world.AuditOf(system)]);
    }
}
