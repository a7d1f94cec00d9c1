namespace RiskPlanner.Tls;

/// <summary>How a server answers the first message.</summary>
public enum AnswerKind
{
    /// <summary>It chooses a version and a suite.</summary>
    Hello,

    /// <summary>It refuses with an alert.</summary>
    Alert,

    /// <summary>It ends the connection without a word.</summary>
    Closed,

    /// <summary>It says nothing in time.</summary>
    Silent,

    /// <summary>What it says is no TLS.</summary>
    Garbage,
}
