namespace RiskPlanner.Model;

/// <summary>How much depends on an application.</summary>
public enum Criticality
{
    /// <summary>A loss is a nuisance.</summary>
    Low,

    /// <summary>A loss costs.</summary>
    Medium,

    /// <summary>A loss endangers a business.</summary>
    High,

    /// <summary>A loss ends the business.</summary>
    Vital,
}
