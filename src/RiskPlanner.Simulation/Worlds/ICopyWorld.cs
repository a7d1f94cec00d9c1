namespace RiskPlanner.Simulation.Worlds;

/// <summary>What backup jobs and recoverers do with copies.</summary>
public interface ICopyWorld
{
    /// <summary>Makes a copy, or, for a continuous utility, starts to keep one.</summary>
    Answer Copy(CopyOrder order);

    /// <summary>Makes a copy readable again.</summary>
    /// <returns>Where it can be read (<see cref="Answer.ReadableAt"/>).</returns>
    Answer BringBack(BringBackOrder order);

    /// <summary>Carries a cartridge to another site.</summary>
    Answer Carry(CopyAddress copy, string site);

    /// <summary>Dumps a volume whole, VTOC and VVDS included; only the last dump of a volume is kept.</summary>
    Answer DumpVolume(string volume);

    /// <summary>Deletes a copy whose retention has ended.</summary>
    Answer Discard(CopyAddress copy);
}
