using System.Collections.Frozen;

namespace RiskPlanner.Tls;

/// <summary>The statements and parameters of AT-TLS policy that the program knows (docs/tls/facts.md, F30 to F3A). Case does not count.</summary>
internal static class PolicyStatements
{
    public const string Rule = "TTLSRule";
    public const string GroupAction = "TTLSGroupAction";
    public const string EnvironmentAction = "TTLSEnvironmentAction";
    public const string ConnectionAction = "TTLSConnectionAction";
    public const string EnvironmentAdvanced = "TTLSEnvironmentAdvancedParms";
    public const string ConnectionAdvanced = "TTLSConnectionAdvancedParms";
    public const string CipherParms = "TTLSCipherParms";
    public const string KeyringParms = "TTLSKeyringParms";
    public const string SignatureParms = "TTLSSignatureParms";
    public const string V2Ciphers = "V2CipherSuites";
    public const string V3Ciphers = "V3CipherSuites";
    public const string V3Ciphers4 = "V3CipherSuites4Char";

    /// <summary>What is put to a parameter's name where it names a statement that stands elsewhere.</summary>
    public const string Reference = "Ref";

    private static readonly string[] Switch = ["On", "Off"];

    private static readonly string[] Advanced =
    [
        "SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3", "MiddleBoxCompatMode", "ApplicationControlled", "HandshakeTimeout", "ResetCipherTimer", "Renegotiation", "RenegotiationIndicator",
        "RenegotiationCertCheck", "CertificateLabel", "ServerCertificateLabel", "ClientAuthType", "SecondaryMap", "TruncatedHMAC", "CertValidationMode", "ClientMaxSSLFragment",
        "ClientMaxSSLFragmentLength", "ServerMaxSSLFragment", "ClientHandshakeSNI", "ClientHandshakeSNIMatch", "ClientHandshakeSNIList", "ServerHandshakeSNI", "ServerHandshakeSNIMatch",
        "ServerHandshakeSNIList", "3DesKeyCheck", "ClientEDHGroupSize", "ServerEDHGroupSize", "PeerMinCertVersion", "PeerMinDHKeySize", "PeerMinDsaKeySize", "PeerMinECCKeySize", "PeerMinRsaKeySize",
        "ServerScsv", "ClientExtendedMasterSecret", "ServerExtendedMasterSecret", "HostReferenceIdDNS", "HostReferenceIdCN", "HostRefWildcardValidation",
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByBlock = new Dictionary<string, string[]>
    {
        [Rule] =
        [
            "LocalAddr", "LocalAddrRef", "LocalAddrSetRef", "LocalAddrGroupRef", "RemoteAddr", "RemoteAddrRef", "RemoteAddrSetRef", "RemoteAddrGroupRef", "LocalPortRange", "LocalPortRangeRef",
            "LocalPortGroupRef", "RemotePortRange", "RemotePortRangeRef", "RemotePortGroupRef", "Jobname", "Userid", "Direction", "Priority", "IpTimeConditionRef", "TTLSGroupActionRef",
            "TTLSEnvironmentActionRef", "TTLSConnectionActionRef",
        ],
        [GroupAction] = ["TTLSEnabled", "CtraceClearText", "Trace", "FIPS140", "GroupUserInstance", "TTLSGroupAdvancedParmsRef"],
        ["TTLSGroupAdvancedParms"] = ["SyslogFacility", "Envfile", "SecondaryMap"],
        [EnvironmentAction] =
        [
            "HandshakeRole", "SuiteBProfile", "CtraceClearText", "Trace", "EnvironmentUserInstance", "TTLSKeyringParmsRef", "TTLSCipherParmsRef", "TTLSSignatureParmsRef",
            "TTLSEnvironmentAdvancedParmsRef", "TTLSGskAdvancedParmsRef",
        ],
        [ConnectionAction] =
            ["HandshakeRole", "CtraceClearText", "Trace", "ConnectionUserInstance", "TTLSCipherParmsRef", "TTLSSignatureParmsRef", "TTLSConnectionAdvancedParmsRef"],
        [EnvironmentAdvanced] = Advanced,
        [ConnectionAdvanced] = Advanced,
        [KeyringParms] = ["Keyring", "KeyringPw", "KeyringStashFile"],
        [CipherParms] = [V2Ciphers, V3Ciphers, V3Ciphers4],
        [SignatureParms] = ["ClientECurves", "ClientKeyShareGroups", "ServerKeyShareGroups", "ServerKexECurves", "SignaturePairs", "SignaturePairsCert", "SignatureAlgorithms", "ClientCurves"],
        ["TTLSGskAdvancedParms"] =
        [
            "GSK_SYSPLEX_SIDCACHE", "GSK_SYSPLEX_SESSION_TICKET_CACHE", "GSK_V2_SESSION_TIMEOUT", "GSK_V2_SIDCACHE_SIZE", "GSK_V3_SESSION_TIMEOUT", "GSK_V3_SIDCACHE_SIZE",
            "GSK_SESSION_TICKET_CLIENT_ENABLE", "GSK_SESSION_TICKET_CLIENT_MAXSIZE", "GSK_SESSION_TICKET_CLIENT_MAXCACHED", "GSK_SESSION_TICKET_SERVER_ENABLE", "GSK_SESSION_TICKET_SERVER_ALGORITHM",
            "GSK_SESSION_TICKET_SERVER_COUNT", "GSK_SESSION_TICKET_SERVER_KEY_REFRESH", "GSK_SESSION_TICKET_SERVER_TIMEOUT", "AIACDPPriority", "MaxSrcRevExtLocValues", "MaxValidRevExtLocValues",
            "RevocationSecurityLevel", "CrlSigAlgPairs", "TTLSGskLdapParmsRef", "TTLSGskOcspParmsRef", "TTLSGskHttpCdpParmsRef",
        ],
        ["TTLSGskLdapParms"] =
        [
            "GSK_LDAP_SERVER", "GSK_LDAP_USER", "GSK_LDAP_USER_PW", "GSK_LDAP_SERVER_PORT", "GSK_CRL_CACHE_TIMEOUT", "GSK_CRL_SECURITY_LEVEL", "CRLCacheSize", "CRLCacheEntryMaxsize", "CRLCacheExtended",
            "CRLCacheTempCRL", "CRLCacheTempCRLTimeout", "LDAPResponseTimeout",
        ],
        ["TTLSGskOcspParms"] =
        [
            "OcspUrl", "OcspAiaEnable", "OcspProxyServerName", "OcspProxyServerPort", "OcspRetrieveViaGet", "OcspUrlPriority", "OcspRequestSigkeylabel", "OcspRequestSigalg", "OcspResponseSigAlgPairs",
            "OcspServerStapling", "OcspClientCacheSize", "OcspCliCacheEntryMaxsize", "OcspNonceGenEnable", "OcspNonceCheckEnable", "OcspNonceSize", "OcspResponseTimeout", "OcspMaxResponseSize",
        ],
        ["TTLSGskHttpCdpParms"] =
            ["HttpCdpEnable", "HttpCdpProxyServerName", "HttpCdpProxyServerPort", "HttpCdpResponseTimeout", "HttpCdpMaxResponseSize", "HttpCdpCacheSize", "HttpCdpCacheEntryMaxsize"],
        ["IpAddr"] = ["Addr"],
        ["IpAddrSet"] = ["Prefix", "PrefixLength", "Range", "Mask"],
        ["IpAddrGroup"] = ["IpAddrRef", "IpAddrSetRef", "IpAddr", "IpAddrSet"],
        ["PortRange"] = ["Port"],
        ["PortGroup"] = ["PortRangeRef", "PortRange"],
        ["IpTimeCondition"] = ["ConditionTimeRange", "MonthOfYearMask", "DayOfMonthMask", "DayOfWeekMask", "TimeOfDayRange", "TimeZone"],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    // What stands outside of braces.
    private static readonly FrozenSet<string> Outside =
        FrozenSet.ToFrozenSet(["TTLSConfig", "CommonTTLSConfig", "TcpImage", "LogLevel", "Codepage", "FLUSH", "NOFLUSH", "PURGE", "NOPURGE"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> ByParameter = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["TTLSEnabled"] = Switch,
        ["FIPS140"] = ["On", "Off", "Level1", "Level2", "Level3"],
        ["HandshakeRole"] = ["Client", "Server", "ServerWithClientAuth"],
        ["ClientAuthType"] = ["PassThru", "Full", "Required", "SAFCheck"],
        ["Direction"] = ["Inbound", "Outbound", "Both"],
        ["SSLv2"] = Switch,
        ["SSLv3"] = Switch,
        ["TLSv1"] = Switch,
        ["TLSv1.1"] = Switch,
        ["TLSv1.2"] = Switch,
        ["TLSv1.3"] = Switch,
        ["ApplicationControlled"] = Switch,
        ["SecondaryMap"] = Switch,
        ["ClientEDHGroupSize"] = ["Legacy", "2048"],
        ["ServerEDHGroupSize"] = ["Legacy", "2048", "Match"],
        ["SuiteBProfile"] = ["Off", "128", "128Min", "192", "192Min", "All"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The types of statements with braces.</summary>
    public static IEnumerable<string> Blocks => ByBlock.Keys;

    public static bool IsBlock(string word) => ByBlock.ContainsKey(word);

    /// <summary>Whether a type of statements is AT-TLS's own: of these a statement has one of each type, while groups list several addresses and ports.</summary>
    public static bool IsOfTls(string word) => IsBlock(word) && word.StartsWith("TTLS", StringComparison.OrdinalIgnoreCase);

    public static bool IsOutside(string word) => Outside.Contains(word);

    public static IEnumerable<string> OutsideNames => Outside;

    /// <summary>Whether a parameter lists cipher suites.</summary>
    public static bool IsSuites(string parameter) => Array.Exists([V2Ciphers, V3Ciphers, V3Ciphers4], name => name.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a statement has a parameter; of a type that nobody knows, anything is unknown.</summary>
    public static bool HasParameter(string block, string parameter) => ByBlock.TryGetValue(block, out var parameters) && parameters.Contains(parameter);

    /// <summary>The parameters of a statement; none of one that nobody knows.</summary>
    public static IEnumerable<string> ParametersOf(string block) => ByBlock.TryGetValue(block, out var parameters) ? parameters.Order(StringComparer.Ordinal) : [];

    /// <summary>The values that a parameter can have; empty where they are not listed.</summary>
    public static IReadOnlyList<string> ValuesOf(string parameter) => ByParameter.GetValueOrDefault(parameter, []);

    private const int FtpPort = 21;

    /// <summary>Whether a rule is for FTP, by its port.</summary>
    public static bool IsForFtp(PolicyBlock rule) => ((string[])["LocalPortRange", "RemotePortRange"]).Any(name => rule.Parameter(name) is { } range && HasFtpPort(range.Value));

    private static bool HasFtpPort(string range)
    {
        var ends = range.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return ends.Length is 1 or 2 && int.TryParse(ends[0], out var from) && int.TryParse(ends[^1], out var to) && from > 0 && from <= FtpPort && FtpPort <= to;
    }
}
