using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Access;

/// <summary>What an application keeps open of a data set. Immutable.</summary>
/// <param name="Sysplex">The sysplex that it runs on.</param>
/// <param name="Key">The key of its OPEN as CPACF uses it; null for a data set in clear.</param>
internal sealed record HeldOpen(string Sysplex, ProtectedKey? Key);
