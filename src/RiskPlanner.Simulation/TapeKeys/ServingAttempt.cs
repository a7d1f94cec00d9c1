namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>That a drive asked a key server in vain: once for the server, or for each key of the cartridge that it looked for.</summary>
/// <param name="Server">The address that was asked.</param>
/// <param name="Refusal">Why it served nothing.</param>
public sealed record ServingAttempt(string Server, ServingRefusal Refusal);
