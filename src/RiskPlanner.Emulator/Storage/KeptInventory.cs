using System.Collections.Immutable;

namespace RiskPlanner.Emulator.Storage;

/// <summary>A backup of an inventory.</summary>
/// <param name="Site">The site where it lies.</param>
/// <param name="On">The medium that it was written to; null where nobody has said.</param>
/// <param name="Records">What it has on record.</param>
internal sealed record KeptInventory(string Site, string? On, ImmutableSortedSet<string> Records);
