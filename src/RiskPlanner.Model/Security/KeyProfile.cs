namespace RiskPlanner.Model;

/// <summary>A RACF profile of the class CSFKEYS. Of several that cover a label, the most specific one counts alone.</summary>
public sealed record KeyProfile
{
    /// <summary>The labels that it covers.</summary>
    public required KeyLabelMask Profile { get; init; }

    /// <summary>The users and groups with READ or more (<see cref="RacfIdentity.Rule"/>).</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>Whether keys may be wrapped for CPACF (ICSF segment, SYMCPACFWRAP); no data set opens without.</summary>
    public bool SymCpacfWrap { get; init; } = true;

    /// <summary>Whether keys wrapped for CPACF are handed out (ICSF segment, SYMCPACFRET); no data set opens without.</summary>
    public bool SymCpacfReturn { get; init; } = true;

    /// <summary>
    /// Whether the readers may use the keys through DFSMS only: <c>WHEN(CRITERIA(SMS(DSENCRYPTION)))</c> (z/OS facts, 1.5).
    /// </summary>
    public bool OnlyForDataSets { get; init; }

    /// <summary>Whether the ICSF segment lets CPACF use the keys, as every OPEN under one needs it.</summary>
    public bool LetsCpacf => SymCpacfWrap && SymCpacfReturn;

    /// <summary>Whether a user may open data sets under the keys.</summary>
    public bool LetsUse(string user) => CoveringProfiles.Lists(Readers, user);

    /// <summary>Whether a user may have DFSMSdss make or restore dumps under the RSA keys: through no OPEN, so that READ for data sets alone is not enough.</summary>
    public bool LetsDump(string user) => !OnlyForDataSets && LetsUse(user);
}
