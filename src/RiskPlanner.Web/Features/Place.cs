using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Features;

/// <summary>Where the reader is.</summary>
internal static class Place
{
    /// <summary>The present address: no query, from the first slash.</summary>
    public static string Path(this NavigationManager navigation) =>
        "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].TrimEnd('/');
}
