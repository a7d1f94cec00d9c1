using System.Collections.Immutable;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A profile of the class CSFKEYS. Immutable.</summary>
/// <param name="EverybodyReads">Whether UACC lets everybody use what it covers.</param>
/// <param name="Users">Who may besides.</param>
internal sealed record KeyAccess(bool EverybodyReads, ImmutableHashSet<string> Users);
