namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A label that the data key of a cartridge is wrapped under (KEYLABL1, KEYENCD1).</summary>
/// <param name="Label">The label of a certificate.</param>
/// <param name="ByHash">
/// Whether the cartridge names the public key by its hash (encoding H), so that any server finds it that has the key, under whatever label; else by the
/// label (encoding L).
/// </param>
public sealed record CartridgeLabel(string Label, bool ByHash = false);
