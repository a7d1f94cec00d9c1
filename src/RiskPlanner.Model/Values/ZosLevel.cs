namespace RiskPlanner.Model;

/// <summary>
/// A z/OS release, such as 2.5 or 3.1. Releases are ordered; what a release can do is asked here, so that no other
/// place compares numbers. Immutable and safe between threads.
/// </summary>
/// <param name="Version">The version, 2 or 3.</param>
/// <param name="Release">The release within the version.</param>
public readonly record struct ZosLevel(int Version, int Release) : IComparable<ZosLevel>
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "a z/OS level: version.release, such as 2.5, 3.1 or 3.2";

    /// <summary>The rule as a regular expression.</summary>
    public const string Pattern = @"^[23]\.[0-9]$";

    /// <summary>The last level at which an access-method copy to tape is always in clear (before 3.2 and without OA66326).</summary>
    public static ZosLevel V31 { get; } = new(3, 1);

    /// <summary>The first level at which access methods encrypt tape, and REPRO copies between like data sets without the key.</summary>
    public static ZosLevel V32 { get; } = new(3, 2);

    /// <summary>
    /// Whether access methods encrypt tape data sets: z/OS 3.2, "DFSMS Tape Data Set Access Method Encryption"
    /// (lower levels need OA66326, which a plan states by <see cref="Sysplex.Apars"/>).
    /// </summary>
    public bool EncryptsTape => CompareTo(V32) >= 0;

    /// <summary>
    /// Whether IDCAMS REPRO copies an encrypted data set to one of like attributes, the key label among them, as ciphertext and
    /// without the key: z/OS 3.2, "DFSMS Optimization Mode for Data Set Copy" (sequential extended format with OA68062,
    /// <see cref="Sysplex.CopiesLikeEncryptedAt"/>).
    /// </summary>
    public bool CopiesLikeEncrypted => CompareTo(V32) >= 0;

    /// <summary>Reads <c>3.1</c>.</summary>
    /// <exception cref="FormatException">The text breaks <see cref="Rule"/>.</exception>
    public static ZosLevel Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var version) || !int.TryParse(parts[1], out var release))
            throw new FormatException($"'{text}' is not {Rule}.");
        return new ZosLevel(version, release);
    }

    /// <inheritdoc/>
    public int CompareTo(ZosLevel other) =>
        Version != other.Version ? Version.CompareTo(other.Version) : Release.CompareTo(other.Release);

    /// <inheritdoc/>
    public override string ToString() => $"{Version}.{Release}";

    /// <summary>Order of releases.</summary>
    public static bool operator <(ZosLevel left, ZosLevel right) => left.CompareTo(right) < 0;

    /// <summary>Order of releases.</summary>
    public static bool operator >(ZosLevel left, ZosLevel right) => left.CompareTo(right) > 0;

    /// <summary>Order of releases.</summary>
    public static bool operator <=(ZosLevel left, ZosLevel right) => left.CompareTo(right) <= 0;

    /// <summary>Order of releases.</summary>
    public static bool operator >=(ZosLevel left, ZosLevel right) => left.CompareTo(right) >= 0;
}
