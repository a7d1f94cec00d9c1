namespace RiskPlanner.Agreement.Tests.CutSets;

/// <summary>Demands whose message costs more than what is demanded.</summary>
internal static class Demand
{
    /// <summary>Demands an answer; a case is written for the message only where it is another one.</summary>
    public static void Is(bool expected, bool told, Func<string>? words = null)
    {
        if (told != expected) Assert.Fail(words?.Invoke() ?? $"It is {told}, and not {expected}.");
    }
}
