namespace RiskPlanner.Tls;

/// <summary>RT0024: something refers to every named statement of a policy with rules.</summary>
internal sealed class NobodyRefers : TlsRule
{
    public override string Id => "RT0024";

    public override string Title => "Something refers to every named statement of a policy.";

    public override TlsSeverity Severity => TlsSeverity.Note;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        // A file without rules is a part of another one.
        if (!world.Policy.Of(PolicyStatements.Rule).Any()) yield break;
        var referred = world.Policy.References().Select(one => (one.Type.ToUpperInvariant(), one.Reference.Value)).ToHashSet();
        foreach (var block in world.Policy.All.Where(block => block.Name is not null && PolicyStatements.IsBlock(block.Type) && !block.Is(PolicyStatements.Rule)))
        {
            if (!referred.Contains((block.Type.ToUpperInvariant(), block.Name!)))
                yield return At(new Origin(block.Place, block.Type, block.Name!, IsDefault: false), $"Nothing refers to {block.Title}: what it says has no effect.", "a reference to it, or its end", "");
        }
    }
}
