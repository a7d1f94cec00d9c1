namespace RiskPlanner.Naming;

/// <summary>A rule about the list as a whole, or about the plan.</summary>
internal abstract class ListRule : NamingRule
{
    /// <summary>Adds every finding.</summary>
    public abstract void Find(NamingWorld world, List<NamingFinding> findings);

    /// <inheritdoc/>
    internal override string? MissingIn(NamingWorld world) => null;
}
