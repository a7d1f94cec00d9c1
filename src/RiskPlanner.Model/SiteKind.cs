namespace RiskPlanner.Model;

/// <summary>What a site is for.</summary>
public enum SiteKind
{
    /// <summary>A data centre that runs the applications.</summary>
    Production,

    /// <summary>A data centre that takes over when production is lost.</summary>
    Recovery,

    /// <summary>A store for cartridges and key parts, with no machine in it.</summary>
    Vault,
}
