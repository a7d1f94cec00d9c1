namespace RiskPlanner.Tls;

/// <summary>RT0022: every name that is referred to is defined.</summary>
internal sealed class LeadsNowhere : TlsRule
{
    public override string Id => "RT0022";

    public override string Title => "Every name that is referred to is defined.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var (block, reference, type) in world.Policy.References())
        {
            if (!world.Policy.Has(type, reference.Value))
                yield return At(reference.Origin, $"{block.Title} refers to {type} {reference.Value}, which no file that was given defines. With an error in it, no policy is installed.", $"{type} {reference.Value}, defined", ChangeText.Lines($"{type} {reference.Value}", "{", "}"));
        }

        // What RACF has is known only where a listing was given.
        if (world.Listings.Count == 0) yield break;
        var certificates = world.Listings.SelectMany(listing => listing.Certificates).ToList();
        foreach (var (origin, ring) in Rings(world).Where(one => !one.Ring.StartsWith('/') && !one.Ring.StartsWith('*')))
        {
            if (!certificates.Exists(certificate => certificate.Rings.Any(known => known == ring || (!ring.Contains('/', StringComparison.Ordinal) && known.EndsWith($"/{ring}", StringComparison.Ordinal)))))
                yield return At(origin, $"No certificate of the listing is connected to the key ring {ring}.", "a key ring with a certificate in it", Connect(ring));
        }

        foreach (var label in Labels(world))
        {
            if (!certificates.Exists(certificate => certificate.Label == label.Value))
                yield return At(label.Origin, $"No certificate of the listing has the label {label.Value}.", "the label of a certificate, as RACDCERT LIST has it", "");
        }
    }

    private static IEnumerable<(Origin Origin, string Ring)> Rings(TlsWorld world) =>
        world.Ftp.Where(ftp => !ftp.IsUnderAtTls).SelectMany(ftp => ftp.All(FtpStatements.KeyRing)).Concat(Written(world, PolicyStatements.KeyringParms, "Keyring")).Select(statement => (statement.Origin, statement.Value));

    private static IEnumerable<Statement> Labels(TlsWorld world) =>
        ((string[])["CertificateLabel", "ServerCertificateLabel"]).SelectMany(name => Written(world, PolicyStatements.EnvironmentAdvanced, name).Concat(Written(world, PolicyStatements.ConnectionAdvanced, name)));

    private static IEnumerable<Statement> Written(TlsWorld world, string type, string parameter) =>
        world.Policy.All.SelectMany(block => block.WithInner()).Where(block => block.Is(type)).SelectMany(block => block.Parameters).Where(statement => statement.Is(parameter));

    private static string Connect(string ring)
    {
        var slash = ring.IndexOf('/', StringComparison.Ordinal);
        var (owner, name) = slash < 0 ? ("userid", ring) : (ring[..slash], ring[(slash + 1)..]);
        return ChangeText.Lines($"RACDCERT ID({owner}) ADDRING({name})", $"RACDCERT ID({owner}) CONNECT(ID({owner}) LABEL('label') RING({name}) DEFAULT USAGE(PERSONAL))", "SETROPTS RACLIST(DIGTRING) REFRESH");
    }
}
