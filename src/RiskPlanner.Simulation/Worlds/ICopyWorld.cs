namespace RiskPlanner.Simulation.Worlds;

/// <summary>What backup jobs and recoverers do with copies.</summary>
public interface ICopyWorld
{
    /// <summary>
    /// From now on the drives of a tape store write under other labels, and the data key of each cartridge that lies there is wrapped under them, where the key server opens it; what was carried elsewhere
    /// stays as it was. Data is not written anew.
    /// </summary>
    /// <param name="tapeStore">A tape store whose drives ask a key server.</param>
    /// <param name="labels">The labels, one or two, of keys that the server holds.</param>
    Answer RekeyCartridges(string tapeStore, IReadOnlyList<string> labels);

    /// <summary>Makes a copy, or, for a continuous utility, starts to keep one.</summary>
    Answer Copy(CopyOrder order);

    /// <summary>Makes a copy readable again.</summary>
    /// <returns>Where it can be read (<see cref="Answer.ReadableAt"/>).</returns>
    Answer BringBack(BringBackOrder order);

    /// <summary>
    /// What was restored, or copied to come under another label, takes the place of the data set that it was made for: what is left of that one is deleted, the restored
    /// one gets its name, on the volume where it is, and is cataloged there. Where both are one place, what lies there is cataloged and nothing else is done.
    /// </summary>
    /// <param name="restored">What was restored; a data set on a volume that took over has its name already.</param>
    /// <param name="place">Where the data set was.</param>
    /// <param name="role">Who does that.</param>
    Answer PutInPlace(CopyAddress restored, CopyAddress place, Role role);

    /// <summary>Carries a cartridge to another site.</summary>
    Answer Carry(CopyAddress copy, string site);

    /// <summary>Dumps a volume whole, VTOC and VVDS included. The dump is known by its volume and its moment.</summary>
    Answer DumpVolume(string volume);

    /// <summary>Deletes a copy whose retention has ended.</summary>
    Answer Discard(CopyAddress copy);
}
