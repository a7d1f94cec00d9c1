namespace RiskPlanner.Tls;

/// <summary>RT0013: every code and name of a suite means one.</summary>
internal sealed class UnknownSuite : TlsRule
{
    public override string Id => "RT0013";

    public override string Title => "Every code or name of a cipher suite means one.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => OfUnknown(world).Concat(OfSignals(world));

    // No weakness, and nothing to change: told as what it is.
    private IEnumerable<TlsFinding> OfSignals(TlsWorld world) =>
        from endpoint in world.Endpoints
        from unread in endpoint.Unread
        let signal = SignallingValue.Find(unread.Text)
        where signal is not null
        select At(unread.Origin, $"{endpoint.Name}: {signal.Name} is no cipher suite but a signal: {signal.Meaning}. It allows nothing and weakens nothing.", "nothing else: it may stay", "", TlsSeverity.Note);

    private IEnumerable<TlsFinding> OfUnknown(TlsWorld world) =>
        from endpoint in world.Endpoints
        from unread in endpoint.Unread
        // Of a constant where codes stand, another rule says more.
        where !ConstantOnFourCharacters.IsMeant(unread.Origin) && SignallingValue.Find(unread.Text) is null
        select At(unread.Origin, $"{endpoint.Name}: no cipher suite has the code or name {unread.Text}, so it allows nothing.", "a code of the TLS registry, of two or four hexadecimal digits, or a name", ChangeText.Suites(endpoint, world));
}
