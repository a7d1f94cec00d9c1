namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RDEFINE CSFKEYS</c>: a profile over labels of the PKDS, in force after a refresh.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Profile">A label, or a mask of labels.</param>
/// <param name="EverybodyReads">UACC(READ), else UACC(NONE).</param>
public sealed record DefineKeyProfile(string System, string Profile, bool EverybodyReads) : ServingCommand(System);
