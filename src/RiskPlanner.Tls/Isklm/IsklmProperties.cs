using System.Collections.Frozen;

namespace RiskPlanner.Tls;

/// <summary>The properties of a key server for tape that the program knows (docs/tls/facts.md, F40 to F44).</summary>
internal static class IsklmProperties
{
    public const string Protocols = "TransportListener.ssl.protocols";
    public const string CipherSuites = "TransportListener.ssl.ciphersuites";
    public const string ClientAuthentication = "TransportListener.ssl.clientauthentication";
    public const string Fips = "fips";
    public const string UnknownDrives = ".acceptUnknownDrives";
    public const string Password = ".password";

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        Protocols, CipherSuites, ClientAuthentication, Fips, "drive.acceptUnknownDrives", "ds8k.acceptUnknownDrives", "Admin.ssl.keystore.name", "Admin.ssl.keystore.password", "Admin.ssl.truststore.name",
        "Audit.event.outcome", "Audit.event.types", "Audit.eventQueue.max", "Audit.handler.file.directory", "Audit.handler.file.name", "Audit.handler.file.size", "Audit.metadata.file.cachecount",
        "Audit.metadata.file.name", "TransportListener.ssl.host", "TransportListener.ssl.keystore.name", "TransportListener.ssl.keystore.password", "TransportListener.ssl.port",
        "TransportListener.ssl.truststore.name", "TransportListener.tcp.port", "config.drivetable.file.url", "config.keygroup.xml.file", "config.keystore.file", "config.keystore.password",
        "config.keystore.provider", "config.keystore.type", "debug", "debug.output", "debug.output.file", "drive.default.alias1", "drive.default.alias2",
        "requireHardwareProtectionForSymmetricKeys", "symmetricKeySet", "zOSCompatibility", "KMIPListener.ssl.port", "backup.keycert.before.serving", "password.encrypt",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>The values that a property can have (F41 to F44); empty where they are not listed.</summary>
    public static IReadOnlyList<string> ValuesOf(string name) =>
        name.Equals(Protocols, StringComparison.OrdinalIgnoreCase) ? EndpointFinder.ProtocolWords
        : name.Equals(Fips, StringComparison.OrdinalIgnoreCase) ? ["on", "off"]
        : name.EndsWith(UnknownDrives, StringComparison.OrdinalIgnoreCase) ? ["true", "false"]
        : [];

    public static IEnumerable<string> Names => Known.Order(StringComparer.Ordinal);

    public static bool IsKnown(string name) => Known.Contains(name);
}
