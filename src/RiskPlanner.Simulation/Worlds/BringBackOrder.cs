using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// The instruction to make a copy readable again, by the way back of the utility that made it: a restore, a copy back, a
/// switch to the secondary. A cartridge that was carried to a site other than the sysplex's own has to be fetched first
/// (<see cref="ICopyWorld.Carry"/>): until then it fails with <see cref="Cause.CartridgeElsewhere"/>.
/// </summary>
public sealed record BringBackOrder
{
    /// <summary>The sysplex that runs the job.</summary>
    public required string Sysplex { get; init; }

    /// <summary>The utility that made the copy.</summary>
    public required string Utility { get; init; }

    /// <summary>The copy.</summary>
    public required CopyAddress Copy { get; init; }

    /// <summary>A free name on a sound volume; a utility that switches over does not use it.</summary>
    public required CopyAddress Target { get; init; }

    /// <summary>The label that the job asks for; RACF profiles and data classes decide about that of what an access method writes.</summary>
    public KeyLabel? TargetLabel { get; init; }

    /// <summary>How the target of an access method is organised; null for as the copy.</summary>
    public DataSetOrganisation? TargetOrganisation { get; init; }
}
