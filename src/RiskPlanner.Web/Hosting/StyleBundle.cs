using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// The style sheets of the program as one file: a browser that has nothing yet waits for each sheet before it paints, and over a slow line nine
/// of them are two round trips more than one. The address changes with the content, so that it can be kept for ever. Does not change.
/// </summary>
internal static class StyleBundle
{
    // What comes later counts where both say something.
    private static readonly string[] Sheets = ["mudblazor", "tokens", "base", "components", "app", "frame", "replay", "editing", "looking", "naming"];

    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Sheets.Select(Read)));

    /// <summary>Where it is.</summary>
    public static string Address { get; } = $"/css/all.{Convert.ToHexStringLower(SHA256.HashData(Content))[..16]}.css";

    /// <summary>Serves it.</summary>
    public static void MapStyleBundle(this IEndpointRouteBuilder routes) => routes.MapGet(Address, (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Content, "text/css; charset=utf-8");
    });

    private static string Read(string sheet)
    {
        using var stream = typeof(StyleBundle).Assembly.GetManifestResourceStream($"css/{sheet}.css") ?? throw new InvalidOperationException($"The style sheet {sheet}.css is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd() + "\n";
    }
}
