namespace RiskPlanner.Tls;

/// <summary>All policy that was given, of the common file and of those of stacks, and what its names lead to.</summary>
internal sealed class PolicyIndex
{
    private const string Role = "HandshakeRole";

    private readonly Dictionary<(string Type, string Name), PolicyBlock> _byName = [];

    public PolicyIndex(IEnumerable<AtTlsPolicy> policies)
    {
        All = [.. policies.SelectMany(policy => policy.Blocks)];
        foreach (var block in All)
        {
            if (block.Name is { } name) _byName.TryAdd((Key(block.Type), name), block);
        }
    }

    /// <summary>The statements outside of others.</summary>
    public IReadOnlyList<PolicyBlock> All { get; }

    /// <summary>The statements of a type outside of others.</summary>
    public IEnumerable<PolicyBlock> Of(string type) => All.Where(block => block.Is(type));

    /// <summary>The statement of a type and a name; null when it is not defined.</summary>
    public PolicyBlock? Find(string type, string name) => _byName.GetValueOrDefault((Key(type), name));

    /// <summary>What a statement has of a type: inside it, or by a reference; null when it has none, or the reference leads nowhere.</summary>
    public PolicyBlock? Part(PolicyBlock? block, string type)
    {
        if (block is null) return null;
        if (block.Inner.FirstOrDefault(inner => inner.Is(type)) is { } inline) return inline;
        return block.Parameter(type + PolicyStatements.Reference) is { } reference ? Find(type, reference.Value) : null;
    }

    /// <summary>The roles in handshakes: for each rule, and for each environment action that no rule leads to.</summary>
    public IEnumerable<PolicyRole> Handshakes()
    {
        var used = new HashSet<PolicyBlock>();
        foreach (var rule in Of(PolicyStatements.Rule))
        {
            if (Part(rule, PolicyStatements.EnvironmentAction) is not { } environment) continue;
            used.Add(environment);
            var connection = Part(rule, PolicyStatements.ConnectionAction);
            var (general, particular) = (environment.Parameter(Role), connection?.Parameter(Role));
            if ((particular ?? general) is { } counts) yield return new PolicyRole(rule, environment, particular is null ? environment : connection!, counts, particular is null ? null : general);
        }

        foreach (var environment in Of(PolicyStatements.EnvironmentAction).Where(block => !used.Contains(block)))
        {
            if (environment.Parameter(Role) is { } role) yield return new PolicyRole(null, environment, environment, role, null);
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
