namespace RiskPlanner.Model;

/// <summary>How a control hinders somebody from sending data in clear (seed 000).</summary>
public enum ControlKind
{
    /// <summary>An exit of the command looks the data set up in the catalog, and ends the command where it is encrypted.</summary>
    Exit,

    /// <summary>Nobody may use the command.</summary>
    CommandRestriction,
}
