using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests.Tls;

public sealed class TlsVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ftp-server-2002.txt", 1, "RT0002 RT0006 RT0007 RT0008 RT0009 RT0017 RT0034")]
    [InlineData("ftp-server-attls.txt", 0, "")]
    [InlineData("attls-policy.txt", 0, "")]
    [InlineData("attls-policy-weak.txt", 1, "RT0001 RT0002 RT0003 RT0006 RT0007 RT0008 RT0010 RT0022 RT0023 RT0024 RT0034")]
    [InlineData("isklm-2011.txt", 1, "RT0001 RT0002 RT0003 RT0029 RT0030 RT0031 RT0032 RT0033")]
    [InlineData("ciphers-vse-2016.txt", 1, "RT0004 RT0005 RT0007 RT0008 RT0009 RT0010")]
    [InlineData("ciphers-codes.txt", 1, "RT0006 RT0007 RT0010 RT0013")]
    [InlineData("racdcert-list.txt", 1, "RT0025 RT0026 RT0027 RT0028")]
    public async Task The_samples_have_the_findings_that_they_are_there_for(string sample, int code, string rules)
    {
        var result = await CommandLine.RunAsync("tls", Sample(sample), "--format", "json");

        Assert.Equal((code, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        var found = json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()).ToHashSet();
        if (rules.Length == 0) Assert.Empty(found);
        else Assert.Superset(rules.Split(' ').ToHashSet(), found!);
    }

    [Fact]
    public async Task Of_a_client_the_kind_is_said()
    {
        var result = await CommandLine.RunAsync("tls", Sample("ftp-client-2002.txt"), "--kind", "ftp-client");

        Assert.Contains("RT0019", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_belong_together()
    {
        var result = await CommandLine.RunAsync("tls", Sample("ftp-server-attls.txt"), Sample("attls-policy.txt"), Sample("racdcert-list.txt"), "--fail-on", "never");

        Assert.Equal(0, result.Code);
        Assert.DoesNotContain("RT0022", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("by BSI TR-02102-2 (2025-01) of 2025-01-01.\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("note", 1)]
    [InlineData("never", 0)]
    public async Task What_it_ends_with_is_the_caller_s_affair(string failOn, int code) =>
        Assert.Equal(code, (await CommandLine.RunAsync("tls", _folder.Write("c.txt", "2F\n"), "--fail-on", failOn)).Code);

    [Theory]
    [InlineData("nist", "NIST SP 800-52 (Revision 2)")]
    [InlineData("FILE", "Example house rules (2026-07)")]
    public async Task A_profile_is_one_of_the_program_s_or_a_file(string profile, string title) =>
        Assert.Contains(title, (await CommandLine.RunAsync("tls", Sample("ciphers-vse-2016.txt"), "--profile", profile == "FILE" ? Sample("house-profile.yaml") : profile)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Standard_input_is_read_and_SARIF_written_to_a_file()
    {
        var result = await CommandLine.RunWithInputAsync("09\n"u8.ToArray(), "tls", "-", "--kind", "ciphers", "--format", "sarif", "--out", _folder.File("tls.sarif"));

        Assert.Equal((1, ""), (result.Code, result.Error));
        using var sarif = JsonDocument.Parse(File.ReadAllText(_folder.File("tls.sarif")));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("There is nothing to look at.", "tls")]
    [InlineData("there is no such file", "tls", "no-such-file")]
    [InlineData("--starttls needs --connect.", "tls", "-", "--starttls", "ftp")]
    [InlineData("is no server", "tls", "--connect", "example.com")]
    [InlineData("is no server", "tls", "--connect", "a:b:21")]
    [InlineData("is no server", "tls", "--connect", "example.com:99999")]
    [InlineData("'docx'", "tls", "-", "--kind", "docx")]
    [InlineData("there is no such file", "tls", "-", "--profile", "iso")]
    [InlineData("There is no rule of this id.", "tls", "--explain", "RT9999")]
    public async Task A_wrong_command_line_is_2_and_names_the_wrong_part(string message, params string[] args)
    {
        var result = await CommandLine.RunWithInputAsync("09\n"u8.ToArray(), args);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_fault_of_every_file_and_of_the_profile_is_told_at_once()
    {
        var result = await CommandLine.RunAsync("tls", _folder.Write("a.txt", "}\n}\n"), "--kind", "at-tls", _folder.Write("b.txt", "{\n"), "--profile", _folder.Write("p.yaml", "profile: 2\n"));

        Assert.Equal(2, result.Code);
        Assert.All(["a.txt(1,1)", "a.txt(2,1)", "b.txt(1,1)", "p.yaml(1,"], place => Assert.Contains(place, result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_UTF_8_is_told_where_it_is_not()
    {
        File.WriteAllBytes(_folder.File("a.txt"), [.. "EXTENSIONS AUTH_TLS\n"u8, 0xE4, 0x0A]);

        var result = await CommandLine.RunAsync("tls", _folder.File("a.txt"));

        Assert.Equal(2, result.Code);
        Assert.Contains("a.txt(2,1)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_listed_and_explained()
    {
        Assert.Contains("RT0038", (await CommandLine.RunAsync("tls", "--rules")).Out, StringComparison.Ordinal);
        Assert.StartsWith("# RT0016: ", (await CommandLine.RunAsync("tls", "--explain", "rt0016")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, "TLS 1.2")]
    [InlineData(SslProtocols.Tls13, "TLS 1.3")]
    public async Task A_server_is_asked_and_its_certificate_is_seen_in_either_version(SslProtocols version, string word)
    {
        using var certificate = Certificate();
        await using var server = new Server(certificate, version);

        var result = await CommandLine.RunAsync("tls", "--connect", $"127.0.0.1:{server.Port}", "--format", "json", "--fail-on", "never");

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal((2048, $"127.0.0.1:{server.Port}"), (json.RootElement.GetProperty("certificate").GetProperty("keyBits").GetInt32(), json.RootElement.GetProperty("server").GetString()));
        Assert.Equal([word], json.RootElement.GetProperty("negotiated").EnumerateArray().Where(one => one.GetProperty("offered").ValueKind == JsonValueKind.True).Select(one => one.GetProperty("version").GetString()).Distinct());
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("id").GetString() == "RT0028");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_3()
    {
        var result = await CommandLine.RunAsync("tls", "--connect", $"127.0.0.1:{FreePort()}");

        Assert.Equal(3, result.Code);
        Assert.Contains("cannot be reached", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_which_nothing_can_be_found_out_is_3()
    {
        await using var server = new Garbage();

        var result = await CommandLine.RunAsync("tls", "--connect", $"127.0.0.1:{server.Port}", "--starttls", "ftp", "--format", "json");

        Assert.Equal(3, result.Code);
        Assert.Contains("nothing could be found out", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal($"127.0.0.1:{server.Port}", Assert.Single(json.RootElement.GetProperty("notJudged").EnumerateArray()).GetProperty("file").GetString());
    }

    private static string Sample(string name) => Repository.PathOf($"samples/tls/{name}");

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private readonly Task _serving;

        public Server(X509Certificate2 certificate, SslProtocols version)
        {
            _listener.Start();
            _serving = Task.Run(async () =>
            {
                while (!_end.IsCancellationRequested)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                    try
                    {
                        await using var tls = new SslStream(client.GetStream());
                        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate, EnabledSslProtocols = version }, _end.Token);
                    }
                    catch (Exception exception) when (exception is IOException or AuthenticationException)
                    {
                        // What is asked for is mostly what it has not.
                    }
                }
            });
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _listener.Stop();
            await _serving.ContinueWith(_ => { }, TaskScheduler.Default);
            _listener.Dispose();
            _end.Dispose();
        }
    }

    private sealed class Garbage : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private readonly Task _serving;

        public Garbage()
        {
            _listener.Start();
            _serving = Task.Run(async () =>
            {
                while (!_end.IsCancellationRequested)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                    var stream = client.GetStream();
                    await stream.WriteAsync("220 here\r\n"u8.ToArray(), _end.Token);
                    var buffer = new byte[256];
                    _ = await stream.ReadAsync(buffer, _end.Token);
                    await stream.WriteAsync("234 ok\r\n"u8.ToArray(), _end.Token);
                    _ = await stream.ReadAsync(buffer, _end.Token);
                    await stream.WriteAsync("this is no TLS at all, and goes on for a while\r\n"u8.ToArray(), _end.Token);
                }
            });
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _listener.Stop();
            await _serving.ContinueWith(_ => { }, TaskScheduler.Default);
            _listener.Dispose();
            _end.Dispose();
        }
    }
}
