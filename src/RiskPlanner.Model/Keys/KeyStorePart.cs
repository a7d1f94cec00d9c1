namespace RiskPlanner.Model;

/// <summary>What belongs to a key store and lies on a volume of its own, or on one that it shares.</summary>
public enum KeyStorePart
{
    /// <summary>The CKDS.</summary>
    Ckds,

    /// <summary>The PKDS, without which ICSF does not start.</summary>
    Pkds,

    /// <summary>The RACF data base.</summary>
    SecurityDataBase,

    /// <summary>The catalogs by which data sets are found (BCS). What lies beside the data (VVDS) is lost with its volume.</summary>
    Catalog,
}
