namespace RiskPlanner.Model;

/// <summary>How a CKDS gets what another one has.</summary>
public enum KeyStoreTransport
{
    /// <summary>The data set is copied over the other one, which is refreshed: keys that only the other one had are gone then.</summary>
    Copy,

    /// <summary>The volume is mirrored: a deleted key and a spoilt data set come over as well as a new key.</summary>
    Mirror,

    /// <summary>A repository installs the newest values of the keys that it holds; what it does not hold stays.</summary>
    Repository,
}
