using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>What a recovery is about, and what is noted on the way. For one data set, one moment and one thread.</summary>
/// <param name="State">What the story knows.</param>
/// <param name="DataSet">The data set.</param>
/// <param name="Versions">Its good versions, oldest first; at least one.</param>
internal sealed record RecoveryQuestion(ReplayState State, DataSetDefinition DataSet, IReadOnlyList<CommittedVersion> Versions)
{
    /// <summary>Why what was tried led nowhere, each once.</summary>
    public FailureList Failures { get; } = new();

    /// <summary>Why routes on which outages were ended led nowhere all the same: of what is lost, this is why.</summary>
    public FailureList Behind { get; } = new();

    /// <summary>Whether acts that end outages may be done: first all is tried without.</summary>
    public bool MayRelieve { get; init; }

    /// <summary>
    /// Whether a key that is on disk alone may be put back from elsewhere too. A refresh ends that outage, and who restores keys instead
    /// makes it worse; where the data comes back by other work anyway, this can be less of it.
    /// </summary>
    public bool MayPutBackUnrefreshed { get; init; }

    /// <summary>Whether the sysplexes of other key stores are asked, not those of its own.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether what is tried in vain is told in the log.</summary>
    public bool IsLogged { get; set; } = true;
}
