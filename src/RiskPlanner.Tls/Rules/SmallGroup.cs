namespace RiskPlanner.Tls;

/// <summary>RT0037: Diffie-Hellman groups over finite fields are large enough.</summary>
internal sealed class SmallGroup : TlsRule
{
    private const int Legacy = 1024;

    // ServerEDHGroupSize and ClientEDHGroupSize take no larger one (F34).
    private const int Largest = 2048;

    public override string Id => "RT0037";

    public override string Title => "Diffie-Hellman over a finite field has groups as large as the profile wants.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => OfPolicy(world).Concat(OfProbe(world));

    private IEnumerable<TlsFinding> OfPolicy(TlsWorld world)
    {
        foreach (var endpoint in world.Configured.Where(endpoint => endpoint.Kind == TlsFileKind.AtTls && endpoint.VersionBlock.Length > 0 && endpoint.Suites.Any(setting => setting.Suite.HasAny(CipherTraits.FiniteField) && !setting.Suite.HasAny(CipherTraits.NoForwardSecrecy))))
        {
            var name = endpoint.Role == EndpointRole.Client ? "ClientEDHGroupSize" : "ServerEDHGroupSize";
            // Of several blocks that say it, those of the first kind count; of several in them, the smallest group.
            var counts = endpoint.Advanced.GroupBy(block => block.Type, StringComparer.OrdinalIgnoreCase).Select(blocks => blocks.SelectMany(block => block.AllOf(name)).ToList()).FirstOrDefault(all => all.Count > 0) ?? [];
            // Match has the size of the certificate's key, which is not known here.
            var (written, least) = counts.Count == 0 ? (null, Legacy) : counts.Select(one => ((Statement?)one, SizeOf(one))).MinBy(one => one.Item2 ?? int.MaxValue);
            if (least is not { } bits || bits >= world.Profile.DhBits) continue;
            var origin = written?.Origin ?? new Origin(endpoint.Place, name, "Legacy", IsDefault: true);
            var isEnough = Largest >= world.Profile.DhBits;
            yield return At(origin, $"{endpoint.Name}: suites with DHE use groups of {bits} bits; {world.Profile.Title} wants {world.Profile.DhBits}{(isEnough ? "" : $", and AT-TLS has none of more than {Largest}")}.",
                isEnough ? $"suites with ECDHE alone, or groups of {Largest} bits" : "suites with ECDHE alone",
                isEnough ? ChangeText.Lines(ChangeText.Suites(endpoint, world), ChangeText.Policy(endpoint.VersionBlock, (name, $"{Largest}"))) : ChangeText.Suites(endpoint, world));
        }
    }

    private static int? SizeOf(Statement written) => written.Says("Legacy") ? Legacy : int.TryParse(written.Value, out var size) ? size : null;

    private IEnumerable<TlsFinding> OfProbe(TlsWorld world)
    {
        if (world.Question.Probe is not { SmallestGroupBits: { } bits } probe || bits >= world.Profile.DhBits) yield break;
        yield return At(new Origin(probe.Place, "Diffie-Hellman group", $"{bits}", IsDefault: false), $"The server's Diffie-Hellman group has {bits} bits; {world.Profile.Title} wants {world.Profile.DhBits}.", "suites with ECDHE alone, or larger groups",
            ChangeText.Suites(probe.ToEndpoint(), world), bits < 2048 ? TlsSeverity.Error : TlsSeverity.Warning);
    }
}
