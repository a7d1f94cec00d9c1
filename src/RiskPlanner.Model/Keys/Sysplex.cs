namespace RiskPlanner.Model;

/// <summary>A sysplex at a site: the z/OS systems with their crypto domain that run or take over applications.</summary>
public sealed record Sysplex
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>The site where it runs.</summary>
    public required string Site { get; init; }

    /// <summary>Its z/OS level.</summary>
    public ZosLevel Level { get; init; } = ZosLevel.V31;

    /// <summary>The key store that it uses.</summary>
    public required string KeyStore { get; init; }

    /// <summary>
    /// Whether its coprocessor holds the master key of its key store and follows each change. If not, its registers are
    /// empty until key parts are entered.
    /// </summary>
    public bool MasterKeyLoaded { get; init; } = true;
}
