using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RiskPlanner.Tls.Tests.Probing;

public class TlsProbeTests
{
    private static readonly byte[] Garbage = Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n");

    [Fact]
    public async Task A_server_of_1996_is_found_out_with_all_it_has()
    {
        await using var server = Responder.Having(new() { [2] = [0x010080, 0x020080], [0x300] = [0x05, 0x09, 0x03], [0x301] = [0x04, 0x0A] });

        var report = await ProbeAsync(server.Port);

        Assert.Equal(
            ["SSL V2 TLS_RC4_128_EXPORT40_WITH_MD5", "SSL V2 TLS_RC4_128_WITH_MD5", "SSL V3 TLS_RSA_EXPORT_WITH_RC4_40_MD5", "SSL V3 TLS_RSA_WITH_DES_CBC_SHA", "SSL V3 TLS_RSA_WITH_RC4_128_SHA", "TLS 1.0 TLS_RSA_WITH_3DES_EDE_CBC_SHA", "TLS 1.0 TLS_RSA_WITH_RC4_128_MD5"],
            report.Accepted.Select(suite => $"{suite.Version.Word()} {suite.Suite.Name}").Order(StringComparer.Ordinal));
        Assert.Equal([true, true, true, false, false, false], report.Versions.Select(version => version.Offered));
        Assert.Equal(server.Connections, report.Connections);
        var rules = TlsChecker.Check(new TlsQuestion([], Some.Profile, Some.Today) { Probe = report }).Findings.Select(finding => finding.Rule.Id).ToHashSet();
        Assert.Superset(new HashSet<string>(["RT0001", "RT0002", "RT0003", "RT0005", "RT0006", "RT0007", "RT0008", "RT0009"]), rules);
    }

    [Theory]
    [InlineData("alert", false)]
    [InlineData("closed", false)]
    [InlineData("garbage", null)]
    [InlineData("another version", false)]
    [InlineData("a suite that nobody offered", null)]
    [InlineData("half a record", null)]
    [InlineData("a length that is not so", null)]
    public async Task However_a_server_answers_it_is_told_what_that_means(string how, bool? offered)
    {
        await using var server = Responder.Answering(_ => how switch
        {
            "alert" => Responder.Alert,
            "closed" => [],
            "garbage" => Garbage,
            "another version" => Responder.Hello(0x0305, 0x2F),
            "half a record" => Responder.Hello(0x0303, 0x2F)[..20],
            "a length that is not so" => [22, 3, 3, 0, 4, 2, 0xFF, 0xFF, 0xFF],
            _ => Responder.Hello(0x0303, 0xFEFE),
        });

        var version = (await ProbeAsync(server.Port)).Versions.Single(version => version.Version == TlsVersion.Tls12);

        Assert.Equal(offered, version.Offered);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_so_long_and_no_longer()
    {
        await using var server = Responder.Of((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation));

        var report = await ProbeAsync(server.Port, patience: 0.3);

        Assert.All(report.Versions, version => Assert.Null(version.Offered));
    }

    [Fact]
    public async Task A_server_that_never_ends_is_read_to_a_bound()
    {
        byte[] record = [22, 3, 3, 0x40, 0, .. Enumerable.Repeat((byte)2, 4), .. new byte[0x4000 - 4]];
        await using var server = Responder.Of(async (stream, cancellation) =>
        {
            while (true) await stream.WriteAsync(record, cancellation);
        });

        Assert.Empty((await ProbeAsync(server.Port)).Accepted);
    }

    [Fact]
    public async Task Connections_are_no_more_than_allowed()
    {
        await using var server = Responder.Having(new() { [0x301] = [0x2F, 0x35, 0x0A, 0x05] });

        var report = await ProbeAsync(server.Port, most: 4);

        Assert.Equal((4, 4), (report.Connections, server.Connections));
        Assert.Null(report.Versions.Single(version => version.Version == TlsVersion.Tls12).Offered);
    }

    [Fact]
    public async Task The_certificate_its_key_and_the_group_are_read()
    {
        using var certificate = SomeCertificate.Of(1024);
        await using var server = Responder.Having(new() { [0x303] = [0x9E, 0x2F] }, certificate.RawData, group: 1024);

        var report = await ProbeAsync(server.Port);

        Assert.Equal((1024, "CN=localhost", 1024), (report.Certificates.Single().KeyBits, report.Certificates.Single().Subject, report.SmallestGroupBits));
    }

    [Fact]
    public async Task Where_nobody_listens_that_is_said() => await Assert.ThrowsAsync<IOException>(() => ProbeAsync(FreePort()));

    [Fact]
    public async Task FTP_comes_first_where_it_is_said_so()
    {
        await using var server = Responder.Of(async (stream, cancellation) =>
        {
            await stream.WriteAsync("220-hello\r\n  you\r\n220 there\r\n"u8.ToArray(), cancellation);
            var said = new byte[10];
            await stream.ReadExactlyAsync(said, cancellation);
            Assert.Equal("AUTH TLS\r\n", Encoding.ASCII.GetString(said));
            await stream.WriteAsync("234 go on\r\n"u8.ToArray(), cancellation);
            if (await Offer.ReadAsync(stream, cancellation) is { } offer) await stream.WriteAsync(offer.Version == 0x303 && offer.Suites.Contains(0xC02F) ? Responder.Hello(0x303, 0xC02F) : Responder.Alert, cancellation);
        });

        var report = await ProbeAsync(server.Port, ftp: true);

        Assert.Equal(["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"], report.Accepted.Select(suite => suite.Suite.Name));
    }

    [Theory]
    [InlineData("220 hello\r\n", "530 no\r\n", "530 no")]
    [InlineData("421 busy\r\n", "", "421 busy")]
    [InlineData("SSH-2.0-x\r\n", "", "no FTP")]
    [InlineData("", "", "no reply")]
    public async Task A_server_that_does_not_go_on_is_asked_nothing_more(string greeting, string reply, string refusal)
    {
        await using var server = Responder.Of(async (stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting), cancellation);
            if (reply.Length == 0) return;
            await stream.ReadExactlyAsync(new byte[10], cancellation);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(reply), cancellation);
        });

        var report = await ProbeAsync(server.Port, ftp: true);

        Assert.Equal((refusal, 1), (report.FtpRefusal, server.Connections));
    }

    [Fact]
    public async Task A_real_server_of_TLS_1_2_and_1_3_is_found_out()
    {
        using var certificate = SomeCertificate.Of(3072);
        await using var server = Real(certificate, SslProtocols.Tls12 | SslProtocols.Tls13);

        var report = await ProbeAsync(server.Port);

        Assert.Equal([false, false, false, false, true, true], report.Versions.Select(version => version.Offered));
        Assert.Contains(report.Accepted, suite => suite is { Version: TlsVersion.Tls12, Suite.Name: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384" });
        Assert.Contains(report.Accepted, suite => suite is { Version: TlsVersion.Tls13, Suite.Name: "TLS_AES_256_GCM_SHA384" });
        Assert.DoesNotContain(report.Accepted, suite => suite.Suite.HasAny(CipherTraits.Rc4 | CipherTraits.Des | CipherTraits.Export | CipherTraits.NoEncryption));
        Assert.Equal((3072, "CN=localhost"), (report.Certificates.Single().KeyBits, report.Certificates.Single().Subject));
    }

    [Fact]
    public async Task Whatever_bytes_come_an_answer_is_made_of_them()
    {
        var random = new Random(11);
        using var certificate = SomeCertificate.Of(2048);
        var sound = Responder.Hello(0x303, 0x9E, certificate.RawData, 2048);
        for (var run = 0; run < 5_000; run++)
        {
            var bytes = sound.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(run % 2 == 0 ? 60 : bytes.Length)] = (byte)random.Next(256);
            using var stream = new MemoryStream(bytes, 0, run % 5 == 0 ? random.Next(bytes.Length) : bytes.Length);

            Assert.True(Enum.IsDefined((await ServerAnswerReader.ReadAsync(stream, (TlsVersion)random.Next((int)TlsVersion.Ssl2, (int)TlsVersion.Tls13 + 1), CancellationToken.None)).Kind));
        }
    }

    private static Responder Real(X509Certificate2 certificate, SslProtocols versions) => Responder.Of(async (stream, cancellation) =>
    {
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate, EnabledSslProtocols = versions }, cancellation);
    });

    private static Task<ProbeReport> ProbeAsync(int port, bool ftp = false, double patience = 5, int most = 400)
    {
        var options = new ProbeOptions("127.0.0.1", port) { StartTlsFtp = ftp, Patience = TimeSpan.FromSeconds(patience), MostConnections = most };
        return new TlsProbe(options, async cancellation =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                throw new IOException(exception.Message, exception);
            }
        }, () => RandomNumberGenerator.GetBytes(ClientHello.RandomLength)).RunAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
