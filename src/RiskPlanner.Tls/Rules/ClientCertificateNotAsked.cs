namespace RiskPlanner.Tls;

/// <summary>RT0020: where client certificates are meant, they are asked for.</summary>
internal sealed class ClientCertificateNotAsked : TlsRule
{
    private const string Asking = "ServerWithClientAuth";

    public override string Id => "RT0020";

    public override string Title => "Where a client certificate is meant, it is asked for.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => OfFtp(world).Concat(OfPolicy(world));

    // What says that a certificate is meant: a password that it shall replace, a policy that asks for it, or a server that wants it.
    private IEnumerable<TlsFinding> OfFtp(TlsWorld world)
    {
        var roles = RolesForFtp(world);
        var asks = roles.Find(role => role.Counts.Says(Asking));
        foreach (var ftp in world.Ftp.Where(ftp => ftp.IsServer && ftp.SpeaksTls))
        {
            var login = ftp.Of(FtpStatements.SecureLogin);
            if (!login.Value.Equals("NO_CLIENT_AUTH", StringComparison.OrdinalIgnoreCase))
            {
                // FTP asks itself where it does TLS itself; under AT-TLS the policy does, or does not.
                if (ftp.IsUnderAtTls && asks is null && roles.Find(role => role.Counts.Says("Server")) is { } silent)
                    yield return At(silent.Counts.Origin, $"SECURE_LOGIN {login.Value} of {login.Place.File} wants client certificates, and the role Server asks clients for none.", $"HandshakeRole {Asking}", ChangeText.Policy(silent.In.Title, ("HandshakeRole", Asking)));
                continue;
            }

            var change = ChangeText.Ftp(FtpStatements.SecureLogin, "VERIFY_USER");
            if (ftp.Of(FtpStatements.SecurePassword) is { IsDefault: false } password && password.Value.Equals("OPTIONAL", StringComparison.OrdinalIgnoreCase))
                yield return At(login, "SECURE_PASSWORD OPTIONAL means that a client certificate replaces the password, and no certificate is asked for: REQUIRED counts instead (EZYFS16I).", "SECURE_LOGIN REQUIRED or VERIFY_USER", change);
            else if (ftp.IsUnderAtTls && asks is not null)
                yield return At(login, $"{asks.In.Title} asks clients for certificates, and the server does not look at them.", "SECURE_LOGIN REQUIRED or VERIFY_USER", change);
        }
    }

    private IEnumerable<TlsFinding> OfPolicy(TlsWorld world)
    {
        foreach (var role in world.Policy.Handshakes())
        {
            var types = (from advanced in world.Policy.Parts(role.Environment, PolicyStatements.EnvironmentAdvanced)
                         from type in advanced.AllOf("ClientAuthType")
                         select (In: advanced, Type: type)).ToList();
            if (role.Overridden is { } environment && environment.Says(Asking) && role.Counts.Says("Server"))
                yield return At(role.Counts.Origin, $"{role.Environment.Title} asks clients for certificates, and this counts instead of it: nobody is asked for one.", $"HandshakeRole {Asking}", ChangeText.Policy(role.In.Title, ("HandshakeRole", Asking)));
            else if (types.Count > 0 && role.Counts.Says("Server"))
                yield return At(role.Counts.Origin, $"ClientAuthType {types[^1].Type.Value} says how client certificates are looked at, and the role Server asks for none.", $"HandshakeRole {Asking}", ChangeText.Policy(role.In.Title, ("HandshakeRole", Asking)));
            else if (role.Counts.Says(Asking))
            {
                foreach (var (block, type) in types.Where(one => one.Type.Says("PassThru")))
                    yield return At(type.Origin, "The role asks for client certificates, and PassThru takes any, or none.", "ClientAuthType Required or SAFCheck", ChangeText.Policy(block.Title, ("ClientAuthType", "SAFCheck")));
            }
        }
    }

    // Of policy without a rule for FTP's port nobody can say which counts: any may.
    private static List<PolicyRole> RolesForFtp(TlsWorld world)
    {
        var all = world.Policy.Handshakes().ToList();
        return all.Exists(role => role.Rule is { } rule && PolicyStatements.IsForFtp(rule)) ? all.FindAll(role => role.Rule is { } rule && PolicyStatements.IsForFtp(rule)) : all;
    }
}
