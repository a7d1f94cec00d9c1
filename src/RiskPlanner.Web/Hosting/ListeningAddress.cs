using System.Net;
using System.Net.Sockets;

namespace RiskPlanner.Web.Hosting;

/// <summary>Where the program listens: on this machine only, because there is no sign-in yet.</summary>
internal static class ListeningAddress
{
    public const string Default = "http://127.0.0.1:5080";

    public static void Choose(WebApplicationBuilder builder)
    {
        var asked = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var urls = string.IsNullOrWhiteSpace(asked) ? Default : asked;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) CheckFree(Check(url));
        builder.WebHost.UseUrls(urls);
    }

    /// <summary>Checks an address.</summary>
    /// <exception cref="SettingRefusedException">It is no address, or not one of this machine alone.</exception>
    public static Uri Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingRefusedException($"--urls '{url}' is no address. Expected: one such as {Default}.");
        if (address.IsLoopback || (IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number))) return address;
        throw new SettingRefusedException(
            $"--urls '{url}' would be reachable from other machines, and there is no sign-in yet. Expected: a loopback address such as {Default}.");
    }

    // Asked before anything is set up: the server would find out last, and say so in twenty lines.
    private static void CheckFree(Uri address)
    {
        var host = IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? number : IPAddress.Loopback;
        try
        {
            using var probe = new TcpListener(host, address.Port);
            probe.Start();
        }
        catch (SocketException exception)
        {
            throw new IOException($"{address.GetLeftPart(UriPartial.Authority)} cannot be listened on: {exception.Message}. Name another address with --urls.", exception);
        }
    }
}
