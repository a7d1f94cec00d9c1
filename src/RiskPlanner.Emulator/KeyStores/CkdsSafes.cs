namespace RiskPlanner.Emulator.KeyStores;

/// <summary>The safes of the master keys whose patterns stand in the header of a CKDS. For one thread.</summary>
/// <param name="aes">Of the AES master key.</param>
/// <param name="des">Of the DES master key; null where the CKDS holds no DES pattern.</param>
internal sealed class CkdsSafes(KeyPartsSafe aes, KeyPartsSafe? des)
{
    /// <summary>The recorded key parts of the AES master key.</summary>
    public KeyPartsSafe Aes { get; } = aes;

    /// <summary>Those of the DES master key; null where there is none.</summary>
    public KeyPartsSafe? Des { get; } = des;

    /// <summary>Other safes with the same parts, that make the same next ones.</summary>
    public CkdsSafes Fork() => new(Aes.Fork(), Des?.Fork());

    /// <summary>The key parts at a site are gone, of every generation that there is.</summary>
    /// <returns>Whether those of a current one were there.</returns>
    public bool LoseParts(string site) => Aes.LoseParts(site) | Des?.LoseParts(site) == true;

    /// <summary>A holder is gone with his parts.</summary>
    /// <returns>Whether he had parts of a current generation that are there.</returns>
    public bool LoseHolder(string holder) => Aes.LoseHolder(holder) | Des?.LoseHolder(holder) == true;

    /// <summary>The key parts at a site are gone with the site.</summary>
    public void LoseSite(string site)
    {
        Aes.LoseSite(site);
        Des?.LoseSite(site);
    }
}
