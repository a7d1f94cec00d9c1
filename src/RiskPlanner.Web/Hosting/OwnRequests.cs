namespace RiskPlanner.Web.Hosting;

/// <summary>
/// Refuses what pages of other origins ask of this program in a browser: there is no sign-in, so whoever has a page open in the same
/// browser could otherwise open a circuit, change plans and fetch results. A link that somebody follows is no such thing: it opens a page,
/// and the page that led to it sees nothing of it. Programs that are no browser send none of these headers and are served.
/// </summary>
internal static class OwnRequests
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string FetchMode = "Sec-Fetch-Mode";
    private const string FetchDestination = "Sec-Fetch-Dest";

    /// <summary>Answers requests of other origins with 403.</summary>
    public static void UseOwnRequestsOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Pages of other origins cannot ask this program for anything.", context.RequestAborted);
    });

    /// <summary>Whether a request comes from a page of this program, from a person, or from no browser.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origins && origins.Any(origin => !IsOrigin(request, origin))) return false;
        // Another port of this machine counts as the same site, and is another program.
        return request.Headers[FetchSite].ToString() is "" or "same-origin" or "none" || IsFollowedLink(request);
    }

    private static bool IsOrigin(HttpRequest request, string? origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsFollowedLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers[FetchMode] == "navigate" && request.Headers[FetchDestination] == "document";
}
