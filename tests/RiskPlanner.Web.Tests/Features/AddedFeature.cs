using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>What the added page shows.</summary>
public sealed record AddedWords(string Text);

/// <summary>A feature of the tests: nothing outside this folder names it.</summary>
internal sealed class AddedFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddSingleton(new AddedWords("It was added."));

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapGet("/added.txt", () => TypedResults.Text("A file of the added feature."));
}
