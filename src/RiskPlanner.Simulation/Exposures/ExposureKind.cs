namespace RiskPlanner.Simulation.Exposures;

/// <summary>How an event lets somebody read data who should not.</summary>
public enum ExposureKind
{
    /// <summary>A cartridge that never arrived is in other hands, and its content lies on it in clear: neither z/OS nor the drive encrypted it.</summary>
    CartridgeAstray,

    /// <summary>Whoever wrote through the access methods has read first: who may update a data set may read it.</summary>
    ReadByWriter,

    /// <summary>Whoever overwrote it below the access methods could read what lay there in clear; what is encrypted stays closed to him, who has no key.</summary>
    OverwrittenInClear,

    /// <summary>An encrypted data set lies in clear once it is recovered.</summary>
    RestoredInClear,
}
