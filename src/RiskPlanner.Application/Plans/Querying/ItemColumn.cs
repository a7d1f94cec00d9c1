namespace RiskPlanner.Application.Plans;

/// <summary>What items can be sorted and filtered by in the data base. A section's items have those that their keys give.</summary>
public enum ItemColumn
{
    /// <summary>The name or label, in the order of EBCDIC, as z/OS lists names.</summary>
    Identity,

    /// <summary>The application of a data set.</summary>
    Application,

    /// <summary>The volume of a data set.</summary>
    Volume,

    /// <summary>The key label of a data set or a data class.</summary>
    KeyLabel,

    /// <summary>The key store of a key or a sysplex.</summary>
    KeyStore,

    /// <summary>The site of an array, a tape store, a sysplex or a key manager.</summary>
    Site,

    /// <summary>
    /// The word that says what kind it is: a site's kind, a data set's organisation, a key's purpose, an application's
    /// criticality, a transfer's method.
    /// </summary>
    Kind,

    /// <summary>The size of a data set in KiB.</summary>
    Size,
}
