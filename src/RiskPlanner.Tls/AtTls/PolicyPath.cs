namespace RiskPlanner.Tls;

/// <summary>What counts together for connections by a policy.</summary>
/// <param name="Rule">The rule of the connections; null where no rule leads to the action.</param>
/// <param name="Environment">The environment action.</param>
/// <param name="Connection">The connection action, which counts before it (F33); null where there is none.</param>
internal sealed record PolicyPath(PolicyBlock? Rule, PolicyBlock Environment, PolicyBlock? Connection)
{
    /// <summary>What the policy says of a version or another advanced setting: all that the connection action says of it, or else all that the environment action says.</summary>
    public IReadOnlyList<Statement> Advanced(PolicyIndex policy, string name) =>
        Particular(policy).SelectMany(block => block.AllOf(name)).ToList() is { Count: > 0 } particular ? particular : [.. General(policy).SelectMany(block => block.AllOf(name))];

    /// <summary>The advanced parameters of the environment action.</summary>
    public IReadOnlyList<PolicyBlock> General(PolicyIndex policy) => policy.Parts(Environment, PolicyStatements.EnvironmentAdvanced);

    /// <summary>The advanced parameters of the connection action.</summary>
    public IReadOnlyList<PolicyBlock> Particular(PolicyIndex policy) => policy.Parts(Connection, PolicyStatements.ConnectionAdvanced);

    /// <summary>The lists of suites: those of the connection action, or else those of the environment action.</summary>
    public IReadOnlyList<PolicyBlock> Ciphers(PolicyIndex policy) =>
        policy.Parts(Connection, PolicyStatements.CipherParms) is { Count: > 0 } particular ? particular : policy.Parts(Environment, PolicyStatements.CipherParms);
}
