using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// Where the program listens: on this machine only, because there is no sign-in yet. The server is given what was read of the addresses
/// and nothing else: what it would make of them itself is another thing (it takes any name that it does not know for every address
/// there is).
/// </summary>
internal static class ListeningAddress
{
    public const string Default = "http://127.0.0.1:5080";

    private const string Server = "Kestrel";
    private const string Endpoints = "Endpoints";
    private const string Certificates = "Certificates";
    private const string Localhost = "localhost";

    // Ways past the addresses that are checked here.
    private static readonly string[] OtherPorts = [WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Reads the addresses and makes the server listen there alone.</summary>
    /// <param name="builder">What the server is made by.</param>
    /// <param name="arguments">
    /// The addresses that the arguments name; null where they name none, so that other settings count. They do not come by the settings, of which
    /// the framework would say that they are overridden.
    /// </param>
    /// <exception cref="SettingRefusedException">One is no address, or not one of this machine alone.</exception>
    /// <exception cref="IOException">Something else listens on one.</exception>
    public static void Choose(WebApplicationBuilder builder, string? arguments = null)
    {
        var asked = arguments ?? builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var urls = string.IsNullOrWhiteSpace(asked) ? Default : asked;
        List<Uri> addresses = [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Check)];
        if (addresses.Count == 0) throw new SettingRefusedException($"--urls '{urls}' names no address. Expected: one such as {Default}.");
        RefuseOtherWays(builder.Configuration);
        foreach (var address in addresses) CheckFree(address);
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        builder.WebHost.UseSetting(WebHostDefaults.PreferHostingUrlsKey, "false");
        var certificates = CertificatesOf(builder.Configuration);
        builder.WebHost.ConfigureKestrel(options =>
        {
            // Instead of the whole section, which could name further addresses, also later.
            options.Configure(certificates, reloadOnChange: false);
            foreach (var address in addresses) Listen(options, address);
        });
    }

    /// <summary>Checks an address.</summary>
    /// <exception cref="SettingRefusedException">It is no address, or not one of this machine alone.</exception>
    public static Uri Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingRefusedException($"--urls '{url}' is no address. Expected: one such as {Default}.");
        if (address.UserInfo.Length > 0 || address.PathAndQuery != "/" || address.Fragment.Length > 0)
            throw new SettingRefusedException($"--urls '{url}' says more than where to listen. Expected: scheme, host and port alone, such as {Default}.");
        if (IsOfThisMachine(address)) return address;
        throw new SettingRefusedException(
            $"--urls '{url}' would be reachable from other machines, and there is no sign-in yet. Expected: a loopback address such as {Default}, or {Localhost}.");
    }

    /// <summary>Checks where the server really listens, once it does.</summary>
    /// <exception cref="SettingRefusedException">Somewhere else than on this machine alone.</exception>
    public static void CheckBound(IServer server)
    {
        foreach (var bound in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) Check(bound);
    }

    // A name that only looks like this machine's is resolved by nobody: "localhost" is the one that the server knows.
    private static bool IsOfThisMachine(Uri address) =>
        address.Host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || (NumberOf(address) is { } number && IPAddress.IsLoopback(number));

    private static IPAddress? NumberOf(Uri address) => IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? number : null;

    private static void RefuseOtherWays(IConfiguration configuration)
    {
        if (configuration.GetSection(Server).GetSection(Endpoints).GetChildren().Any())
            throw new SettingRefusedException($"{Server}:{Endpoints} is set, which could open the program to other machines. Expected: addresses in --urls, such as {Default}.");
        foreach (var setting in OtherPorts.Where(setting => !string.IsNullOrWhiteSpace(configuration[setting])))
            throw new SettingRefusedException($"{setting} is set, which would open the program to other machines. Expected: addresses in --urls, such as {Default}.");
    }

    private static IConfiguration CertificatesOf(IConfiguration configuration) => new ConfigurationBuilder()
        .AddInMemoryCollection(configuration.GetSection(Server).GetSection(Certificates).AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Key.Length > 0 && setting.Value is not null)
            .Select(setting => KeyValuePair.Create($"{Certificates}:{setting.Key}", setting.Value)))
        .Build();

    private static void Listen(KestrelServerOptions options, Uri address)
    {
        void Secure(ListenOptions listen)
        {
            if (address.Scheme == "https") listen.UseHttps();
        }

        if (NumberOf(address) is { } number) options.Listen(number, address.Port, Secure);
        // A port of the system's choice cannot be the same on both of its addresses.
        else if (address.Port == 0) options.Listen(IPAddress.Loopback, 0, Secure);
        else options.ListenLocalhost(address.Port, Secure);
    }

    // Asked before anything is set up: the server would find out last, and say so in twenty lines.
    private static void CheckFree(Uri address)
    {
        try
        {
            using var probe = new TcpListener(NumberOf(address) ?? IPAddress.Loopback, address.Port);
            probe.Start();
        }
        catch (SocketException exception)
        {
            throw new IOException($"{address.GetLeftPart(UriPartial.Authority)} cannot be listened on: {exception.Message}. Name another address with --urls.", exception);
        }
    }
}
