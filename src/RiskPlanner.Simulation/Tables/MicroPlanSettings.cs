using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Tables;

/// <summary>Which of the micro-plan's assumptions hold (docs/threat-tables.md).</summary>
public sealed record MicroPlanSettings
{
    /// <summary>Whether the data set is encrypted, as from section 6 of the paper on.</summary>
    public bool Encrypted { get; init; }

    /// <summary>Whether CKDS copies are taken, from which a lost key can be recovered; the master key changes twice afterwards.</summary>
    public bool KeyRecovery { get; init; }

    /// <summary>Whether the key store lies at the production site alone, so that it can be lost with it.</summary>
    public bool KeyStoreAtRisk { get; init; }

    /// <summary>Whether a backup cycle runs before the second of two events.</summary>
    public bool BackupBetween { get; init; }

    /// <summary>Whether copies of DFSMShsm are found through an inventory, which lies on the array of the data set.</summary>
    public bool HasInventory { get; init; }

    /// <summary>The z/OS level of both sites.</summary>
    public ZosLevel Level { get; init; } = ZosLevel.V31;
}
