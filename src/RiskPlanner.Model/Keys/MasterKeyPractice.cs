namespace RiskPlanner.Model;

/// <summary>
/// How a master key is treated (seed paper, section 6.2.4): when it changes, and of how many generations the key parts are
/// kept, and where. Registers hold NEW, CURRENT and OLD; an older generation exists only as key parts.
/// </summary>
public sealed record MasterKeyPractice
{
    /// <summary>The moments at which the master key is changed; null or no occurrence means never.</summary>
    public Schedule? Changes { get; init; }

    /// <summary>
    /// Of how many past generations the key parts are retained, the current one not counted; 0 keeps the current parts only.
    /// </summary>
    public int RetainedGenerations { get; init; }

    /// <summary>The sites where sets of key parts lie (current and retained) of which no more is said.</summary>
    public IReadOnlyList<string> PartsAt { get; init; } = [];

    /// <summary>The sets of key parts of which more is said; beside those of <see cref="PartsAt"/>.</summary>
    public IReadOnlyList<KeyPartSet> PartSets { get; init; } = [];

    /// <summary>
    /// The sites where a complete set of the parts of one generation lies, each once, in the plan's order. Empty when that
    /// generation cannot be entered any more.
    /// </summary>
    /// <param name="age">How many changes ago the generation was current: 0 for the current one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The age is below zero.</exception>
    public IReadOnlyList<string> SitesWithParts(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        return [.. SetsWithParts(age).Select(set => set.Site).Distinct()];
    }

    /// <summary>
    /// The complete sets of the parts of one generation, those of <see cref="PartsAt"/> first, without holders: of these nobody says who holds them.
    /// </summary>
    /// <param name="age">How many changes ago the generation was current: 0 for the current one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The age is below zero.</exception>
    public IEnumerable<KeyPartSet> SetsWithParts(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        var plain = age <= RetainedGenerations ? PartsAt : [];
        return plain.Select(site => new KeyPartSet { Site = site, Holders = [] }).Concat(PartSets.Where(set => age <= (set.Generations ?? RetainedGenerations)));
    }

    /// <summary>The same with those sets only that can be used where TKE workstations are enrolled in some zones.</summary>
    /// <param name="zones">The zones (<see cref="Site.TkeZones"/>); none leaves everything.</param>
    public MasterKeyPractice WithinZones(IReadOnlyList<string> zones) => zones.Count == 0
        ? this
        : this with { PartSets = [.. PartSets.Where(set => set.Zone is null || zones.Contains(set.Zone))] };
}
