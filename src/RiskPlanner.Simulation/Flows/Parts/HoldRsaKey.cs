using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>A token of an RSA key pair is in the PKDS of a key store.</summary>
/// <param name="KeyStore">The key store; null for that of the route's sysplex.</param>
/// <param name="Label">The PKDS label.</param>
/// <param name="Pair">Which pair.</param>
/// <param name="IsPrivate">Whether it has the private key.</param>
public sealed record HoldRsaKey(string? KeyStore, KeyLabel Label, string Pair, bool IsPrivate) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var store = KeyStore ?? course.Plan.Sysplexes.First(sysplex => sysplex.Name == course.Route.Sysplex).KeyStore;
        course.World.HoldRsaToken(store, Label, Pair, IsPrivate);
        return null;
    }
}
