using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>Data on its way as tokens. Immutable.</summary>
/// <param name="Token">The data set as it was picked up: in clear where its records were read.</param>
/// <param name="AsBlocks">Whether its blocks are moved; else its records.</param>
/// <param name="Layers">What was put around it, the outermost first, each with the secret that opens it: of an RSA key the pair.</param>
internal sealed record SymbolicParcel(StoredToken Token, bool AsBlocks, IReadOnlyList<(DataLayer Layer, string Secret)> Layers) : Parcel;
