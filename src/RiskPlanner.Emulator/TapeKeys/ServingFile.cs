namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>What a file holds that goes from system to system. Immutable.</summary>
internal abstract record ServingFile;
