using System.Net;

namespace RiskPlanner.Web.Hosting;

/// <summary>Where the program listens: on this machine only, because there is no sign-in yet.</summary>
internal static class ListeningAddress
{
    public const string Default = "http://127.0.0.1:5080";

    public static void Choose(WebApplicationBuilder builder)
    {
        var asked = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var urls = string.IsNullOrWhiteSpace(asked) ? Default : asked;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Check(url);
        builder.WebHost.UseUrls(urls);
    }

    /// <exception cref="SettingRefusedException">It is no address, or not one of this machine alone.</exception>
    public static void Check(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingRefusedException($"--urls '{url}' is no address. Expected: one such as {Default}.");
        if (address.IsLoopback || (IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number))) return;
        throw new SettingRefusedException(
            $"--urls '{url}' would be reachable from other machines, and there is no sign-in yet. Expected: a loopback address such as {Default}.");
    }
}
