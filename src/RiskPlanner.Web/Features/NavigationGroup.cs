namespace RiskPlanner.Web.Features;

/// <summary>Where the navigation has an entry. The groups from <see cref="Plan"/> on are there while a plan is open.</summary>
internal enum NavigationGroup
{
    /// <summary>Nowhere: other pages lead to it.</summary>
    None,

    /// <summary>What concerns no plan, or all of them.</summary>
    Workspace,

    /// <summary>The plan as a whole.</summary>
    Plan,

    /// <summary>What the plan says.</summary>
    Model,

    /// <summary>What follows from it.</summary>
    Analyse,

    /// <summary>What shows it to others, and how it came about.</summary>
    Assure,
}
