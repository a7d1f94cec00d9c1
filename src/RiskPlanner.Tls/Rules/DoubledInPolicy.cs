namespace RiskPlanner.Tls;

/// <summary>RT0040: what an AT-TLS policy can say once is said once.</summary>
internal sealed class DoubledInPolicy : TlsRule
{
    private const string NotFound = "Which of them the Policy Agent takes, or whether it refuses the policy, is not documented: each is judged here.";

    public override string Id => "RT0040";

    public override string Title => "An AT-TLS policy says once what has one place: a statement inside another, a switch, a name.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        Names(world).Concat(world.Policy.All.SelectMany(outer => outer.WithInner()).SelectMany(block => Parts(block).Concat(Switches(block))));

    // A policy of one stack may define again what the common file defines, so only names of one file are doubled.
    private IEnumerable<TlsFinding> Names(TlsWorld world) =>
        from same in world.Policy.All.Where(block => block.Name is not null && PolicyStatements.IsBlock(block.Type)).GroupBy(block => (block.Place.File, Type: block.Type.ToUpperInvariant(), block.Name))
        from again in same.Skip(1)
        select At(new Origin(again.Place, again.Type, again.Name!, IsDefault: false), $"{same.First().Title} is defined in line {same.First().Place.Line} already. {NotFound}", "another name, or one definition", "");

    private IEnumerable<TlsFinding> Parts(PolicyBlock block)
    {
        var parts = block.Blocks.Select(inner => (Type: inner.Type, At: new Origin(inner.Place, inner.Type, inner.Name ?? "", IsDefault: false)))
            .Concat(block.Parameters.Where(parameter => IsReference(parameter.Name)).Select(parameter => (Type: parameter.Name[..^PolicyStatements.Reference.Length], At: parameter.Origin)))
            .Where(part => PolicyStatements.IsOfTls(part.Type)).OrderBy(part => part.At.Place.Line);
        return from same in parts.GroupBy(part => part.Type, StringComparer.OrdinalIgnoreCase)
               from again in same.Skip(1)
               select At(again.At, $"{block.Title} has {same.Key} in line {same.First().At.Place.Line} already, and its syntax has one, inside it or by {same.Key}{PolicyStatements.Reference}. {NotFound}", $"one {same.Key}", "");
    }

    private IEnumerable<TlsFinding> Switches(PolicyBlock block) =>
        from same in block.Parameters.Where(parameter => PolicyStatements.ValuesOf(parameter.Name).Count > 0).GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
        from again in same.Skip(1)
        let first = same.First()
        select again.Says(first.Value)
            ? At(again.Origin, $"It is written in line {first.Place.Line} already with the same value: one of the two will be forgotten when it is changed.", "one line", $"# {again.Name} {again.Value}", TlsSeverity.Note)
            : At(again.Origin, $"{first.Name} {first.Value} is written in line {first.Place.Line}. {NotFound}", "one line", "");

    private static bool IsReference(string name) => name.EndsWith(PolicyStatements.Reference, StringComparison.OrdinalIgnoreCase);
}
