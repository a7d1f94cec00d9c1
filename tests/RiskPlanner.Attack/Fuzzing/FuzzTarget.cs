using System.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Interchange.OpenPsa;
using RiskPlanner.Tls;

namespace RiskPlanner.Attack.Fuzzing;

/// <summary>A reader of files.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Seeds">Sound files to begin with, below the repository.</param>
/// <param name="Words">Words that the format knows.</param>
/// <param name="Read">Reads a file, and gives what was special about it: rules that were broken, or that it is sound.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Seeds, IReadOnlyList<string> Words, Func<byte[], CancellationToken, IEnumerable<string>> Read)
{
    private static readonly string[] PlanWords =
    [
        "schema: 1\n", "name: ", "horizon: ", "from: ", "until: ", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "P1D", "PT0S", "P100Y", "every: ", "keep: ", "keep: 10000", "sizeKiB: 65536",
        "&a ", "*a", "!!str ", "<<: *a", "--- ", "...", "%YAML 1.2\n", "? ", ": ", "- ", "[", "]", "{", "}", "|", ">", "'", "\"", "\\u0000", "# comment\n", "\t", "\r\n", "\u0085", "\u2028", "null", "~", ".inf", "0x10", "0o17", "1e999", "true",
    ];

    private static readonly string[] ModelWords =
    [
        "<define-gate name=\"g\">", "</define-gate>", "<or>", "<and>", "<atleast min=\"2\">", "<not>", "<gate name=\"g\"/>", "<basic-event name=\"a\"/>", "<float value=\"1e999\"/>", "<parameter name=\"p\"/>",
        "<define-component name=\"c\" role=\"private\">", "</define-component>", "<!DOCTYPE x [<!ENTITY e \"e\">]>", "&e;", "&#0;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.1\" encoding=\"UTF-16\"?>", "xmlns:x=\"y\"", "/>", "<", ">", "\"",
    ];

    private static readonly string[] TlsWords =
    [
        "TTLSRule ", "TTLSGroupAction ", "TTLSEnvironmentAction ", "TTLSConnectionAction ", "TTLSCipherParms ", "TTLSKeyringParms", "Ref ", "\n{\n", "\n}\n", "V3CipherSuites ", "V3CipherSuites4Char ", "C030", "0A", "SECURE_FTP ", "SECURE_DATACONN ",
        "EXTENSIONS AUTH_TLS\n", "TLSMECHANISM ATTLS\n", "CIPHERSUITE SSL_DES_SHA\n", "//SYSFTPD DD *\n", "/*\n", ";", "#", "fips=Off\n", "TransportListener.ssl.protocols=", "\\:", "Label: A\n", "End Date: 2026/02/30\n", "Key Size: ", "    >", "<\n",
        "-----BEGIN CERTIFICATE-----\n", "-----END CERTIFICATE-----\n", "\0", "\t", "\r\n", "\u0085", "\u2028",
    ];

    private static readonly TlsProfile Profile = TlsProfileFile.Known("bsi").Profile!;

    public static FuzzTarget Plans { get; } = new("plan files", [.. Files("samples", "*.yaml"), "tests/RiskPlanner.Interchange.Tests/Plans/every-key.yaml"], PlanWords, ReadPlan);

    public static FuzzTarget Models { get; } = new("Open-PSA models", [.. Files("samples/models", "*.xml")], ModelWords, ReadModel);

    public static FuzzTarget TlsSettings { get; } = new("settings of TLS", [.. Files("samples/tls", "*.txt")], TlsWords, ReadTls);

    public static IReadOnlyList<FuzzTarget> All { get; } = [Plans, Models, TlsSettings];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> ReadPlan(byte[] file, CancellationToken cancellation)
    {
        var read = PlanFile.Read(Encoding.UTF8.GetString(file), cancellation: cancellation);
        if (read.Plan is not { } plan) return read.Faults.Select(fault => fault.Rule).Distinct();
        // What is sound is written, and read again it is the same.
        var written = PlanFile.Write(plan, read.Comments);
        var again = PlanFile.Read(written.Text, cancellation: cancellation);
        if (again.Plan is null) throw new InvalidDataException($"What was written cannot be read: {again.Faults[0].Describe()}");
        if (PlanFile.Write(again.Plan, again.Comments).Text != written.Text) throw new InvalidDataException("What was written, read and written again is another text.");
        return ["sound"];
    }

    private static IEnumerable<string> ReadModel(byte[] file, CancellationToken cancellation)
    {
        var read = OpenPsaReader.Read([new OpenPsaSource("model.xml", new MemoryStream(file, writable: false))], new OpenPsaReaderOptions(), cancellation);
        return read.Tree is null ? read.Problems.Select(problem => problem.Rule).Distinct() : ["sound"];
    }

    private static IEnumerable<string> ReadTls(byte[] file, CancellationToken cancellation)
    {
        var text = FileText.Of(file);
        if (text.Faults.Count > 0) return text.Faults.Select(fault => fault.Rule).Distinct();
        var read = TlsFileReader.Read("settings.txt", text.Text);
        if (read.File is not { } settings) return read.Faults.Select(fault => fault.Rule).Distinct();
        // Rules look at whatever could be read, and their findings are written.
        var report = TlsChecker.Check(new TlsQuestion([settings], Profile, new NodaTime.LocalDate(2026, 11, 28)));
        TlsTextOutput.Write(Stream.Null, report);
        TlsSarif.Write(Stream.Null, report, new TlsSource("1", ""));
        return ["sound"];
    }
}
