namespace RiskPlanner.Tls;

/// <summary>All policy that was given, of the common file and of those of stacks, and what its names lead to.</summary>
internal sealed class PolicyIndex
{
    private const string Role = "HandshakeRole";

    private readonly ILookup<(string Type, string Name), PolicyBlock> _byName;

    public PolicyIndex(IEnumerable<AtTlsPolicy> policies)
    {
        All = [.. policies.SelectMany(policy => policy.Blocks)];
        _byName = All.Where(block => block.Name is not null).ToLookup(block => (Key(block.Type), block.Name!));
    }

    /// <summary>The statements outside of others.</summary>
    public IReadOnlyList<PolicyBlock> All { get; }

    /// <summary>The statements of a type outside of others.</summary>
    public IEnumerable<PolicyBlock> Of(string type) => All.Where(block => block.Is(type));

    /// <summary>Whether a statement of a type and a name is defined.</summary>
    public bool Has(string type, string name) => _byName.Contains((Key(type), name));

    /// <summary>
    /// What a statement has of a type: all that stands inside it, then all that its references lead to. IBM's syntax has one place for it (F32); of several, what
    /// counts was not found (F3B), and nothing that is written may go unjudged.
    /// </summary>
    public IReadOnlyList<PolicyBlock> Parts(PolicyBlock? block, string type) => block is null
        ? []
        : [.. block.Inner.Where(inner => inner.Is(type)), .. block.AllOf(type + PolicyStatements.Reference).SelectMany(reference => _byName[(Key(type), reference.Value)])];

    /// <summary>The actions of rules, and the environment actions that no rule leads to: an environment action, and a connection action where there is one.</summary>
    public IEnumerable<PolicyPath> Paths()
    {
        var used = new HashSet<PolicyBlock>();
        foreach (var rule in Of(PolicyStatements.Rule))
        {
            foreach (var environment in Parts(rule, PolicyStatements.EnvironmentAction))
            {
                used.Add(environment);
                var connections = Parts(rule, PolicyStatements.ConnectionAction);
                foreach (var connection in connections.Count == 0 ? [null] : connections.Cast<PolicyBlock?>()) yield return new PolicyPath(rule, environment, connection);
            }
        }

        foreach (var environment in Of(PolicyStatements.EnvironmentAction).Where(block => !used.Contains(block))) yield return new PolicyPath(null, environment, null);
    }

    /// <summary>The roles in handshakes: for each rule, and for each environment action that no rule leads to.</summary>
    public IEnumerable<PolicyRole> Handshakes()
    {
        foreach (var (rule, environment, connection) in Paths())
        {
            var particular = connection?.AllOf(Role).ToList() ?? [];
            var general = environment.AllOf(Role).ToList();
            foreach (var counts in particular.Count > 0 ? particular : general)
                yield return new PolicyRole(rule, environment, particular.Count > 0 ? connection! : environment, counts, particular.Count > 0 ? general.LastOrDefault() : null);
        }
    }

    /// <summary>The references of all statements, with the type that they name.</summary>
    public IEnumerable<(PolicyBlock In, Statement Reference, string Type)> References() =>
        from outer in All
        from block in outer.WithInner()
        from parameter in block.Written
        where parameter.Name.EndsWith(PolicyStatements.Reference, StringComparison.OrdinalIgnoreCase) && parameter.Value.Length > 0
        let type = TypeOf(parameter.Name)
        where type is not null
        select (block, parameter, type);

    // LocalAddrRef and RemoteAddrSetRef name an IpAddr and an IpAddrSet; LocalPortRangeRef a PortRange.
    private static string? TypeOf(string reference)
    {
        var type = reference[..^PolicyStatements.Reference.Length];
        if (PolicyStatements.IsBlock(type)) return type;
        foreach (var side in (string[])["Local", "Remote"])
        {
            if (!type.StartsWith(side, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = type[side.Length..];
            if (PolicyStatements.IsBlock(rest)) return rest;
            if (PolicyStatements.IsBlock($"Ip{rest}")) return $"Ip{rest}";
        }

        return null;
    }

    private static string Key(string type) => type.ToUpperInvariant();
}
