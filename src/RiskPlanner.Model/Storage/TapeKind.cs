namespace RiskPlanner.Model;

/// <summary>What kind of tape a tape store holds (seed paper, section 4.3: equivalent for backups, but for being carried).</summary>
public enum TapeKind
{
    /// <summary>Cartridges, which can be carried to another site.</summary>
    Cartridge,

    /// <summary>A virtual tape server: looks like tape to programs, lies on disk, stays where it is.</summary>
    Virtual,
}
