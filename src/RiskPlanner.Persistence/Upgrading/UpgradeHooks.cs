using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence.Upgrading;

/// <summary>What a test sees of an upgrade while it goes on; the program itself looks at nothing.</summary>
/// <param name="Configure">Adds to the contexts that migrate.</param>
/// <param name="Reached">Called after each step on files, with its name.</param>
internal sealed record UpgradeHooks(Action<DbContextOptionsBuilder>? Configure, Action<string>? Reached)
{
    public static UpgradeHooks None { get; } = new(null, null);

    public void Say(string step) => Reached?.Invoke(step);
}
