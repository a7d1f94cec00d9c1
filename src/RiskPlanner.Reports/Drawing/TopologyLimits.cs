namespace RiskPlanner.Reports.Drawing;

/// <summary>What is drawn one by one, and what as a group. A group is opened and closed by whoever looks.</summary>
public static class TopologyLimits
{
    /// <summary>The most data sets of a plan that are named on their volumes.</summary>
    public const int MostNamed = 60;

    /// <summary>The most things of a kind at a site that stand there one by one.</summary>
    public const int MostAtSite = 6;

    /// <summary>The most volumes of a plan that stand in their arrays one by one.</summary>
    public const int MostVolumes = 24;

    /// <summary>The most members that an opened group shows; the rest stay together.</summary>
    public const int MostMembers = 40;

    /// <summary>The most policies of which each has arrows of its own.</summary>
    public const int MostPolicies = 12;

    /// <summary>The most arrows that are drawn; the table has all of them.</summary>
    public const int MostArrows = 36;
}
