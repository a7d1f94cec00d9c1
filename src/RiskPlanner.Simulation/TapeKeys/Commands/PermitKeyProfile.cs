namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>PERMIT CLASS(CSFKEYS) ACCESS(READ)</c>: a user may use the keys that a profile covers, after a refresh.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Profile">The profile.</param>
/// <param name="User">The user.</param>
public sealed record PermitKeyProfile(string System, string Profile, string User) : ServingCommand(System);
