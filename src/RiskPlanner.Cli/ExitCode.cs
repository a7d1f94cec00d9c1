namespace RiskPlanner.Cli;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>It was done, and something is lost or unavailable.</summary>
    public const int Findings = 1;

    /// <summary>What was given is wrong: the command line, a plan, an event.</summary>
    public const int BadInput = 2;

    /// <summary>It could not be done here: no browser, disk full, cancelled.</summary>
    public const int CouldNotBeDone = 3;
}
