using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RiskPlanner.Tls;

namespace RiskPlanner.Cli.Tls;

/// <summary>Asks a server over the network; nobody but the one that was named.</summary>
internal static class ServerProbe
{
    /// <summary>Asks.</summary>
    /// <exception cref="IOException">The server cannot be reached.</exception>
    public static async Task<ProbeReport> RunAsync(ProbeOptions options, CancellationToken cancellation)
    {
        var report = await new TlsProbe(options, token => OpenAsync(options, token), () => RandomNumberGenerator.GetBytes(ClientHello.RandomLength)).RunAsync(cancellation);
        var hidden = report.Certificates.Count == 0 && report.Accepted.Any(suite => suite.Version == TlsVersion.Tls13);
        return hidden && await CertificateAsync(options, cancellation) is { } certificate ? TlsProbe.With(report, certificate) : report;
    }

    private static async Task<Stream> OpenAsync(ProbeOptions options, CancellationToken cancellation)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await client.ConnectAsync(options.Host, options.Port, cancellation);
            return new NetworkStream(client, ownsSocket: true);
        }
        catch (SocketException exception)
        {
            client.Dispose();
            throw new IOException($"{options.Address} cannot be reached: {exception.Message}", exception);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // TLS 1.3 encrypts certificates: only a whole handshake shows them. What is wrong with one is what is asked for, so any is taken; nothing is sent.
    private static async Task<X509Certificate2?> CertificateAsync(ProbeOptions options, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Patience);
        X509Certificate2? shown = null;
        try
        {
            await using var stream = await OpenAsync(options, limit.Token);
            if (options.StartTlsFtp && !await TlsProbe.BeginFtpAsync(stream, limit.Token)) return null;
#pragma warning disable CA5359, MA0039 // The certificate is looked at, not trusted.
            await using var tls = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, _, _) =>
            {
                shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                return true;
            });
#pragma warning restore CA5359, MA0039
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host, EnabledSslProtocols = SslProtocols.Tls13 }, limit.Token);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // The handshake may fail for want of a client certificate; the certificate was shown by then, or it was not.
            return shown;
        }

        return shown;
    }
}
