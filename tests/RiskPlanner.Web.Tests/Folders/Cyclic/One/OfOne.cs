namespace RiskPlanner.Web.Tests.Folders.Cyclic.One;

/// <summary>One half of a cycle, to prove that the guard can fail.</summary>
internal static class OfOne
{
    public static string Name => nameof(Two);

    public static string Other() => Two.OfTwo.Name;
}
