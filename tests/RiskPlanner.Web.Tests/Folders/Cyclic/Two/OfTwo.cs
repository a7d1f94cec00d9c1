namespace RiskPlanner.Web.Tests.Folders.Cyclic.Two;

/// <summary>One half of a cycle, to prove that the guard can fail.</summary>
internal static class OfTwo
{
    public static string Name => nameof(One);

    public static string Other() => One.OfOne.Name;
}
