using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A sysplex at a site: the z/OS systems with their crypto domain that run or take over applications.</summary>
public sealed record Sysplex
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>The site where it runs.</summary>
    public required string Site { get; init; }

    /// <summary>Its z/OS level, up to the first of the <see cref="LevelChanges"/>.</summary>
    public ZosLevel Level { get; init; } = ZosLevel.V31;

    /// <summary>When it gets another level, ascending in time.</summary>
    public IReadOnlyList<LevelChange> LevelChanges { get; init; } = [];

    /// <summary>
    /// Which of the APARs are applied that decide about labels of copies; null when nobody has said: then none of those that lower levels need,
    /// and <see cref="Apar.OA68062"/>.
    /// </summary>
    public IReadOnlyList<Apar>? Apars { get; init; }

    /// <summary>
    /// Whether access methods encrypt tape data sets here; null goes by the level and the APARs: 3.2 does, lower levels need OA66326
    /// (z/OS facts, 1.2).
    /// </summary>
    public bool? TapeEncryption { get; init; }

    /// <summary>The key store that it uses.</summary>
    public required string KeyStore { get; init; }

    /// <summary>
    /// Whether its coprocessor holds the master key of its key store and follows each change. If not, its registers are
    /// empty until key parts are entered.
    /// </summary>
    public bool MasterKeyLoaded { get; init; } = true;

    /// <summary>
    /// Whether it has a spare crypto domain, into which retained key parts can be loaded without an outage of the others
    /// (z/OS facts, 2.6).
    /// </summary>
    public bool SpareDomain { get; init; } = true;

    /// <summary>
    /// Whether updates by callable services reach the in-storage CKDS of the other sysplexes of its key store, and theirs reach its
    /// own (<c>SYSPLEXCKDS(YES)</c>; z/OS facts 2, F10 and 5). Otherwise they are on disk, and in storage where they were made.
    /// </summary>
    public bool SharesUpdates { get; init; } = true;

    /// <summary>Its z/OS level at a moment.</summary>
    public ZosLevel LevelAt(Instant moment)
    {
        var level = Level;
        foreach (var change in LevelChanges)
        {
            if (change.At <= moment) level = change.Level;
        }

        return level;
    }

    /// <summary>
    /// Whether REPRO copies between like encrypted data sets of an organisation without the key here at a moment: from z/OS 3.2 on, sequential
    /// extended format with OA68062 (z/OS facts, 1.6).
    /// </summary>
    public bool CopiesLikeEncryptedAt(Instant moment, DataSetOrganisation organisation) =>
        LevelAt(moment).CopiesLikeEncrypted && organisation.IsCopiedEncrypted()
        && (organisation.IsVsam() || Apars is not { } apars || apars.Contains(Apar.OA68062));

    /// <summary>Whether access methods encrypt tape data sets here at a moment.</summary>
    public bool EncryptsTapeAt(Instant moment) => TapeEncryption ?? (LevelAt(moment).EncryptsTape || Apars?.Contains(Apar.OA66326) == true);
}
