namespace RiskPlanner.Model;

/// <summary>How a data set is organised; all of these can be encrypted (z/OS facts, 1.2).</summary>
public enum DataSetOrganisation
{
    /// <summary>Sequential, extended format.</summary>
    SequentialExtended,

    /// <summary>Sequential, basic or large format.</summary>
    SequentialBasic,

    /// <summary>VSAM, extended format.</summary>
    Vsam,
}
