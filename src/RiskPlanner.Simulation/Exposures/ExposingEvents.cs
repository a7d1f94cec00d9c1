using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Exposures;

/// <summary>Which kinds of events can let somebody read what he should not, at the moment at which they strike. Pure.</summary>
public static class ExposingEvents
{
    /// <summary>The rule in a sentence, for people.</summary>
    public const string Rule =
        "An event exposes what it puts into somebody's hands in clear: a cartridge that never arrives (transport-loss), a data set that is overwritten with an application's authority (malicious-corruption), "
        + "what lies in clear on media that are overwritten (ransomware); besides, an encrypted data set that recovery leaves in clear. "
        + "What is destroyed, deleted or locked away is read by nobody; a key that is lost opens nothing to anybody.";

    /// <summary>How a kind of event exposes; null where it exposes nothing.</summary>
    public static ExposureKind? Of(Threat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        return threat.Kind switch
        {
            "transport-loss" => ExposureKind.CartridgeAstray,
            "malicious-corruption" => ExposureKind.ReadByWriter,
            "ransomware" => ExposureKind.OverwrittenInClear,
            _ => null,
        };
    }
}
