namespace RiskPlanner.Tls;

/// <summary>Who begins the handshake of connections by a policy, and whether clients are asked for certificates.</summary>
/// <param name="Rule">The rule of the connections; null where no rule leads to the action.</param>
/// <param name="Environment">The environment action.</param>
/// <param name="In">The action in which that HandshakeRole stands that counts.</param>
/// <param name="Counts">The HandshakeRole that counts: that of a connection action instead of the environment's (F33).</param>
/// <param name="Overridden">The environment's, where another one counts; else null.</param>
internal sealed record PolicyRole(PolicyBlock? Rule, PolicyBlock Environment, PolicyBlock In, Statement Counts, Statement? Overridden);
