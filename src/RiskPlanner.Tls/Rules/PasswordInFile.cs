namespace RiskPlanner.Tls;

/// <summary>RT0032: no password stands in a file; never one that everybody knows. Values are not repeated, but for those that everybody knows.</summary>
internal sealed class PasswordInFile : TlsRule
{
    private static readonly string[] KnownToEverybody = ["password", "passw0rd", "changeit", "changeme", "secret", "admin", "default"];

    public override string Id => "RT0032";

    public override string Title => "No password stands in clear, and none is one that everybody knows.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var property in world.Isklm.SelectMany(isklm => isklm.Properties).Where(property => property.Name.EndsWith(IsklmProperties.Password, StringComparison.OrdinalIgnoreCase)))
            yield return Of(property, "the password of the keystore, which nobody else knows, in a file that only the server reads", $"{property.Name}=");
        foreach (var parameter in world.Policy.All.SelectMany(block => block.WithInner()).SelectMany(block => block.Parameters).Where(parameter => parameter.Is("KeyringPw") || parameter.Is("GSK_LDAP_USER_PW")))
            yield return Of(parameter, parameter.Is("KeyringPw") ? "KeyringStashFile, or a SAF key ring, which needs no password" : "a user ID that needs none", "");
        foreach (var password in world.Ftp.SelectMany(ftp => ftp.Passwords))
            yield return Of(password, "a NETRC data set that the job's user alone reads, or a client certificate in place of the password", password.Is("NETRC") ? "" : "//NETRC    DD DSN=userid.NETRC,DISP=SHR", opens: "knows the user ID logs in at the server");
    }

    private TlsFinding Of(Statement statement, string expected, string change, string opens = "gets at the keystore opens it")
    {
        var known = KnownToEverybody.Contains(statement.Value, StringComparer.OrdinalIgnoreCase);
        var origin = statement.Origin with { Value = known ? statement.Value : Secrets.Hidden };
        return known
            ? At(origin, $"This is a password that everybody tries first: who {opens}.", expected, change)
            : At(origin, "A password stands in clear in the file: who reads the file, or a copy of it, has it.", expected, change, TlsSeverity.Warning);
    }
}
