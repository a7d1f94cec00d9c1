using NodaTime;

namespace RiskPlanner.Model;

/// <summary>An application, whose data sets are judged together.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Criticality">How much depends on it.</param>
/// <param name="Description">What it does, for people; may be empty.</param>
public sealed record BusinessApplication(string Name, Criticality Criticality, string Description)
{
    /// <summary>
    /// The recovery point objective: how old recovered data may be, of a fixed length (no months or years), zero included;
    /// null when none is set.
    /// </summary>
    public Period? Rpo { get; init; }

    /// <summary>
    /// The recovery time objective: how long recovery may take, of a fixed length (no months or years), zero included; null
    /// when none is set.
    /// </summary>
    public Period? Rto { get; init; }

    /// <summary>What the loss of all its data would cost, in the plan's currency; null when nobody has said.</summary>
    public Money? DataValue { get; init; }

    /// <summary>The user or group that its jobs run as (<see cref="RacfIdentity.UserRule"/>); null where nobody is named, and access is assumed.</summary>
    public string? RunsAs { get; init; }

    /// <summary>Who answers for it, for people; may be empty.</summary>
    public string Owner { get; init; } = "";
}
