namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A certificate as a file: public alone.</summary>
/// <param name="PublicKey">Its public key.</param>
internal sealed record CertificateFile(TapePublicKey PublicKey) : ServingFile;
