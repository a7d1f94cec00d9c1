namespace RiskPlanner.Simulation.Tables;

/// <summary>What kind of medium a method writes to.</summary>
public enum MethodMedium
{
    /// <summary>A disk volume of another array.</summary>
    Disk,

    /// <summary>A cartridge, or the volume of a virtual tape server, which the paper deems equivalent (section 4.3).</summary>
    Tape,

    /// <summary>A cartridge that its drive encrypts, with a key of a tape key server at production.</summary>
    EncryptedTape,

    /// <summary>A disk volume of the primary's own array.</summary>
    SameArray,

    /// <summary>A disk volume of the paired array at the recovery site.</summary>
    PairedArray,
}
