namespace RiskPlanner.Model;

/// <summary>An APAR of z/OS that decides under which label a copy is written, or whether a copy needs a key (z/OS facts, 1.2 and 1.6).</summary>
public enum Apar
{
    /// <summary>OA66326: access methods encrypt tape below z/OS 3.2.</summary>
    OA66326,

    /// <summary>OA68062: REPRO of z/OS 3.2 copies sequential extended format between like data sets without the key; VSAM needs no APAR.</summary>
    OA68062,
}
