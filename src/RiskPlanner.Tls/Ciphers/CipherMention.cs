namespace RiskPlanner.Tls;

/// <summary>A cipher suite as a text mentions it.</summary>
/// <param name="Text">The code or the name, as it stands there.</param>
/// <param name="Offset">Where it stands in the text, in characters from 0 on.</param>
/// <param name="Suite">The suite; null when nothing has this code or name.</param>
public readonly record struct CipherMention(string Text, int Offset, CipherSuite? Suite)
{
    /// <summary>What it says, where it is no suite but a signalling value; else null.</summary>
    public SignallingValue? Signal => Suite is null ? SignallingValue.Find(Text) : null;

    /// <summary>Whether anything has this code or name.</summary>
    public bool IsKnown => Suite is not null || Signal is not null;
}
