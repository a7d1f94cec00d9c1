using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Hosting;

/// <summary>
/// Leads from an address with a value that its page cannot read (<c>?run=abc</c>) to the same page without it, which says so
/// (<see cref="Layout.LeftOutNotice"/>): otherwise the framework would answer with an error, and end the page's circuit.
/// </summary>
internal static class UnreadableValues
{
    /// <summary>The name in the query under which the page is told what was left out.</summary>
    public const string LeftOut = "left-out";

    /// <summary>Looks at every request for a page.</summary>
    public static void UseReadableValuesOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: var page } || !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return next(context);
        var values = context.RequestServices.GetRequiredService<QueryValues>();
        var given = context.Request.Query.SelectMany(one => one.Value.Select(value => (Name: one.Key, Value: value ?? ""))).ToLookup(one => values.ExpectedInsteadOf(page, one.Name, one.Value) is not null);
        if (!given[true].Any()) return next(context);
        var query = new QueryBuilder(given[false].Concat(given[true].Select(one => (Name: LeftOut, Value: $"{one.Name}={one.Value}"))).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path.ToUriComponent()}{query}");
        return Task.CompletedTask;
    });
}
