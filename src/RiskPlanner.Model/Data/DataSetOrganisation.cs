namespace RiskPlanner.Model;

/// <summary>How a data set is organised. Which of these can be encrypted: <see cref="DataSetOrganisations"/>.</summary>
public enum DataSetOrganisation
{
    /// <summary>Sequential, extended format.</summary>
    SequentialExtended,

    /// <summary>Sequential, basic format.</summary>
    SequentialBasic,

    /// <summary>VSAM, extended format.</summary>
    Vsam,

    /// <summary>Sequential, large format.</summary>
    SequentialLarge,

    /// <summary>PDSE version 2 with data members.</summary>
    Pdse,

    /// <summary>Classic partitioned data set.</summary>
    Pds,

    /// <summary>zFS aggregate, a VSAM linear data set.</summary>
    Zfs,

    /// <summary>Table or index space of Db2, a VSAM linear data set.</summary>
    Db2,

    /// <summary>Staging or offload data set of a log stream, a VSAM linear data set.</summary>
    LogStream,
}
