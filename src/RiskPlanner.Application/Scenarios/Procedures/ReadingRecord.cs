namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>A reading of a cartridge after the loss.</summary>
/// <param name="System">Where it is read.</param>
/// <param name="Volume">The cartridge.</param>
/// <param name="Read">Whether it was read.</param>
/// <param name="ServedBy">The address of the server that handed out the key; null where none did.</param>
/// <param name="OpenedBy">The label that opened it; null where none did.</param>
/// <param name="Attempts">What was tried in vain, as sentences.</param>
public sealed record ReadingRecord(string System, string Volume, bool Read, string? ServedBy, string? OpenedBy, IReadOnlyList<string> Attempts);
