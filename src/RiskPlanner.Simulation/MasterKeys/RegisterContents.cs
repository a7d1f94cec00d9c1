namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>
/// What the registers CURRENT and OLD of a crypto domain hold. NEW is filled only while a change is under way, so between
/// changes it is empty (z/OS facts, 2.4).
/// </summary>
/// <param name="Current">The generation in CURRENT; null when it is empty.</param>
/// <param name="Old">
/// The generation in OLD; null when it is empty: nothing was changed yet that the plan knows of, or parts were entered anew.
/// </param>
public sealed record RegisterContents(int? Current, int? Old)
{
    /// <summary>Registers into which nothing was entered.</summary>
    public static RegisterContents Empty { get; } = new(null, null);
}
