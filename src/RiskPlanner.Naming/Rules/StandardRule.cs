namespace RiskPlanner.Naming;

/// <summary>A rule about the list as a whole that needs a standard.</summary>
internal abstract class StandardRule : ListRule
{
    /// <inheritdoc/>
    public override string Needs => "--standard";

    /// <inheritdoc/>
    internal override string? MissingIn(NamingWorld world) => world.Standard is null ? Needs : null;
}
