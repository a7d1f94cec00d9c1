namespace RiskPlanner.Simulation.Tables;

/// <summary>What a cell says, as a kind, from the best to the worst; <see cref="Mixed"/> apart.</summary>
public enum Verdict
{
    /// <summary>The data comes back by what the plan has, and no target is missed; or it is not affected.</summary>
    Yes,

    /// <summary>Some variants of a method survive.</summary>
    YesIf,

    /// <summary>
    /// It comes back, but a target is missed, or an outage that ends within the RTO has to be ended by an act outside of the recovery, or,
    /// for threats to keys, only a copy in clear helps.
    /// </summary>
    YesBut,

    /// <summary>It comes back, but not within the RTO, or only after an act outside of the recovery, or with what the plan has not.</summary>
    Outage,

    /// <summary>It is lost.</summary>
    No,

    /// <summary>Data sets differ.</summary>
    Mixed,
}
