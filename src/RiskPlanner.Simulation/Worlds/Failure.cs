using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Why an instruction could not be carried out.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Label">The key label that it is about, if it is about one.</param>
/// <param name="KeyManager">The key manager that it is about, if it is about one.</param>
/// <param name="Control">The control that it is about, if it is about one.</param>
/// <param name="Inventory">The inventory that it is about, if it is about one.</param>
public sealed record Failure(Cause Cause, KeyLabel? Label = null, string? KeyManager = null, string? Control = null, string? Inventory = null)
{
    /// <summary>Whether it is the authority of who asked that is wanting: another user may have it.</summary>
    public bool IsOfAccess => Cause is Cause.NoDataSetAccess or Cause.NoKeyAccess;
}
