using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Utilities;

namespace RiskPlanner.Emulator.World;

/// <summary>
/// The parts that emulated worlds are made of. Production has one set; tests put a wrong part in to prove that the tables
/// would notice. Immutable, shared between threads.
/// </summary>
internal sealed record EmulatorParts
{
    /// <summary>The parts that behave as z/OS does.</summary>
    public static EmulatorParts Faithful { get; } = new();

    /// <summary>The utilities by name.</summary>
    public IReadOnlyDictionary<string, IUtility> Utilities { get; init; } = UtilityCatalogue.ByName(UtilityCatalogue.All);

    /// <summary>Makes the master-key registers of a domain.</summary>
    public Func<MasterKeyRegisters> Registers { get; init; } = () => new MasterKeyRegisters();

    /// <summary>Whether what applications write holds a marker by which it is found again (<see cref="Simulation.Flows.DataMarker"/>).</summary>
    public bool PlantsMarkers { get; init; }

    /// <summary>Recognises equal key values.</summary>
    public KeyFingerprints Fingerprints { get; init; } = new();
}
