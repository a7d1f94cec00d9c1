using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Emulator.Transfers;

/// <summary>A layer around a parcel. Immutable.</summary>
/// <param name="Layer">What it is.</param>
/// <param name="Icv">Its own 8 bytes, which make equal data differ.</param>
/// <param name="VerificationValue">By which its key is recognised.</param>
/// <param name="Wrapped">Its key, wrapped under an RSA key; null for others.</param>
/// <param name="Session">The key that both ends of a session have; null for others. It is in no bytes that anybody sees.</param>
internal sealed record ParcelLayer(DataLayer Layer, ulong Icv, KeyVerificationValue VerificationValue, KeyToken? Wrapped, ProtectedKey? Session);
