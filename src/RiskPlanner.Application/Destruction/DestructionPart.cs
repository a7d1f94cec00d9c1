namespace RiskPlanner.Application.Destruction;

/// <summary>A part of the question what is left after a destruction.</summary>
public enum DestructionPart
{
    /// <summary>The label of the key.</summary>
    Key,

    /// <summary>The data set whose key it is.</summary>
    DataSet,

    /// <summary>When it is destroyed.</summary>
    At,
}
