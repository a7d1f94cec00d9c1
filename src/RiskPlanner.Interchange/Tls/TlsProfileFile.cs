using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>Reads TLS profiles: YAML (docs/tls/profiles.md). Safe between threads.</summary>
public static class TlsProfileFile
{
    /// <summary>The largest text that is read: 1 MiB in UTF-8.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>The names of the profiles that come with the program.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bsi", "nist"];

    /// <summary>A profile that comes with the program.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static TlsProfileReadResult Known(string name)
    {
        using var file = typeof(TlsProfileFile).Assembly.GetManifestResourceStream($"tls/{name}.yaml") ?? throw new ArgumentException("There is no profile of this name.", nameof(name));
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Read(FileText.Of(bytes.ToArray()).Text);
    }

    /// <summary>Reads a profile. Every fault comes at once with its place; whatever the text is, nothing is thrown for it.</summary>
    public static TlsProfileReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new PlaceCollector();
        var (sha256, bytes) = TextHash.Of(text);
        if (bytes > MaximumBytes) faults.Add(1, 1, "", $"{bytes:N0} bytes", "The file is too large to be read.", $"at most {MaximumBytes:N0} bytes");
        var profile = bytes > MaximumBytes ? null : ReadProfile(text, faults);
        return new TlsProfileReadResult(
            faults.Faults.Count == 0 ? profile : null,
            [.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Path, StringComparer.Ordinal)],
            sha256);
    }

    /// <summary>The JSON schema (2020-12) of profiles, ending in a line feed; the same for every call.</summary>
    public static string WriteSchema() => PlanSchema.Write(TlsProfileShapes.Root, "RiskPlanner TLS profile, version 1");

    /// <summary>The tables of docs/tls/profiles.md, made of the same declaration that reads and checks profiles.</summary>
    public static string WriteReference() => "\n" + PlanReference.Tables(TlsProfileShapes.Root).TrimEnd('\n') + "\n";

    private static TlsProfile? ReadProfile(string text, PlaceCollector faults)
    {
        if (DocumentReader.Read(text, faults, DocumentKind.TlsProfile) is not { } document) return null;
        if (TlsProfileShapes.Root.Read(document.Root, "", faults) is not TlsProfile profile) return null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < profile.Suites.Count; i++)
        {
            var name = profile.Suites[i]?.Name ?? "";
            // What the form refused has its fault already.
            if (name.Length == 0 || !name.StartsWith("TLS_", StringComparison.Ordinal)) continue;
            var path = $"suites[{i}].name";
            if (CipherCatalogue.Find(name) is null) faults.Add(PlanPath.Locate(document.Root, path), path, name, "There is no cipher suite of this name.", "a name of the TLS registry, such as TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
            else if (!seen.Add(name)) faults.Add(PlanPath.Locate(document.Root, path), path, name, "The profile has this cipher suite already.", "each cipher suite once");
        }

        return profile;
    }
}
