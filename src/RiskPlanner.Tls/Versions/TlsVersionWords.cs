namespace RiskPlanner.Tls;

/// <summary>The words for versions of the protocol. Pure; safe between threads.</summary>
public static class TlsVersionWords
{
    private static readonly string[] Words = ["SSL V2", "SSL V3", "TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3"];
    private static readonly string[] InPolicy = ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    /// <summary>All versions, oldest first.</summary>
    public static IReadOnlyList<TlsVersion> All { get; } = Enum.GetValues<TlsVersion>();

    /// <summary>The word for people, such as <c>TLS 1.2</c>.</summary>
    public static string Word(this TlsVersion version) => Words[(int)version];

    /// <summary>The parameter of an AT-TLS policy, such as <c>TLSv1.2</c>.</summary>
    public static string PolicyWord(this TlsVersion version) => InPolicy[(int)version];

    /// <summary>The version that a word for people means; null when it means none.</summary>
    public static TlsVersion? Parse(string word) => Array.IndexOf(Words, word) is >= 0 and var index ? (TlsVersion)index : null;
}
