using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace RiskPlanner.Web.Tests.Support;

internal static class NavigationOf
{
    public static NavigationManager GetNavigation(this IServiceProvider services) => services.GetRequiredService<NavigationManager>();
}
