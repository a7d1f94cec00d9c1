namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RACDCERT GENCERT</c>: a key pair, its certificate in RACF and its private key in the PKDS.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Owner">Whose certificate it is; <see cref="ServingSystem.CertificateAuthority"/> for that of an authority.</param>
/// <param name="Label">The certificate's label.</param>
/// <param name="PkdsLabel">The label of the private key in the PKDS.</param>
/// <param name="Bits">The length of the RSA key.</param>
/// <param name="SignedBy">The label of the authority's certificate that signs it; null where it signs itself.</param>
public sealed record GenerateCertificate(string System, string Owner, string Label, string PkdsLabel, int Bits, string? SignedBy) : ServingCommand(System);
