using System.Collections.Immutable;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>The keys of a group as a file.</summary>
/// <param name="Keys">The keys, as they lay in the key store.</param>
internal sealed record KeyGroupFile(ImmutableList<GroupKey> Keys) : ServingFile;
