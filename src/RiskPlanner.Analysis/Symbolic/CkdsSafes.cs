namespace RiskPlanner.Analysis.Symbolic;

/// <summary>The safes of the master keys whose patterns stand in the header of a CKDS. For one thread.</summary>
/// <param name="aes">Of the AES master key.</param>
/// <param name="des">Of the DES master key; null where the CKDS holds no DES pattern.</param>
internal sealed class CkdsSafes(KeyPartsSafe aes, KeyPartsSafe? des)
{
    /// <summary>The recorded key parts of the AES master key.</summary>
    public KeyPartsSafe Aes { get; } = aes;

    /// <summary>Those of the DES master key; null where there is none.</summary>
    public KeyPartsSafe? Des { get; } = des;

    /// <summary>Safes with the same in them.</summary>
    public CkdsSafes Fork() => new(Aes.Fork(), Des?.Fork());

    /// <summary>The first generation of each master key is made.</summary>
    public CkdsHeader First() => new(Aes.Next(), Des?.Next());

    /// <summary>The key parts at a site are lost.</summary>
    /// <returns>Whether some were there.</returns>
    public bool LoseParts(string site) => Aes.LoseParts(site) | Des?.LoseParts(site) == true;

    /// <summary>A holder of key parts is gone.</summary>
    /// <returns>Whether he had some.</returns>
    public bool LoseHolder(string holder) => Aes.LoseHolder(holder) | Des?.LoseHolder(holder) == true;

    /// <summary>The key parts at a site are gone with the site.</summary>
    public void LoseSite(string site)
    {
        Aes.LoseSite(site);
        Des?.LoseSite(site);
    }
}
