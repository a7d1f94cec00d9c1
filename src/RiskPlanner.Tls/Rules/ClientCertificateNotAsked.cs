namespace RiskPlanner.Tls;

/// <summary>RT0020: where client certificates are meant, they are asked for.</summary>
internal sealed class ClientCertificateNotAsked : TlsRule
{
    public override string Id => "RT0020";

    public override string Title => "Where a client certificate is meant, it is asked for.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => OfFtp(world).Concat(OfPolicy(world));

    // What says that a certificate is meant: a password that it shall replace, or a policy that asks for it.
    private IEnumerable<TlsFinding> OfFtp(TlsWorld world)
    {
        var asks = world.Policy.Of(PolicyStatements.EnvironmentAction).Concat(world.Policy.Of(PolicyStatements.ConnectionAction)).FirstOrDefault(action => action.Parameter("HandshakeRole")?.Says("ServerWithClientAuth") == true);
        foreach (var ftp in world.Ftp.Where(ftp => ftp.IsServer && ftp.SpeaksTls))
        {
            var login = ftp.Of(FtpStatements.SecureLogin);
            if (!login.Value.Equals("NO_CLIENT_AUTH", StringComparison.OrdinalIgnoreCase)) continue;
            var change = ChangeText.Ftp(FtpStatements.SecureLogin, "VERIFY_USER");
            if (ftp.Of(FtpStatements.SecurePassword) is { IsDefault: false } password && password.Value.Equals("OPTIONAL", StringComparison.OrdinalIgnoreCase))
                yield return At(login, "SECURE_PASSWORD OPTIONAL means that a client certificate replaces the password, and no certificate is asked for: REQUIRED counts instead (EZYFS16I).", "SECURE_LOGIN REQUIRED or VERIFY_USER", change);
            else if (ftp.IsUnderAtTls && asks is not null)
                yield return At(login, $"{asks.Title} asks clients for certificates, and the server does not look at them.", "SECURE_LOGIN REQUIRED or VERIFY_USER", change);
        }
    }

    private IEnumerable<TlsFinding> OfPolicy(TlsWorld world)
    {
        foreach (var action in world.Policy.Of(PolicyStatements.EnvironmentAction))
        {
            var type = world.Policy.Part(action, PolicyStatements.EnvironmentAdvanced)?.Parameter("ClientAuthType");
            var role = action.Parameter("HandshakeRole");
            if (type is null || role is null) continue;
            if (role.Says("Server"))
                yield return At(role.Origin, $"ClientAuthType {type.Value} says how client certificates are looked at, and the role Server asks for none.", "HandshakeRole ServerWithClientAuth", ChangeText.Policy(action.Title, ("HandshakeRole", "ServerWithClientAuth")));
            else if (role.Says("ServerWithClientAuth") && type.Says("PassThru"))
                yield return At(type.Origin, "The role asks for client certificates, and PassThru takes any, or none.", "ClientAuthType Required or SAFCheck", ChangeText.Policy(world.Policy.Part(action, PolicyStatements.EnvironmentAdvanced)!.Title, ("ClientAuthType", "SAFCheck")));
        }
    }
}
