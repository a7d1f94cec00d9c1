namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RACDCERT CONNECT</c>: a certificate comes into a key ring; at once, without a refresh (assumption).</summary>
/// <param name="System">Where it is done.</param>
/// <param name="RingOwner">Whose ring it is.</param>
/// <param name="Ring">The ring.</param>
/// <param name="Owner">Whose certificate it is.</param>
/// <param name="Label">The certificate's label.</param>
public sealed record ConnectCertificate(string System, string RingOwner, string Ring, string Owner, string Label) : ServingCommand(System);
