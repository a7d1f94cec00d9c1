namespace RiskPlanner.Application.Findings;

/// <summary>What looks for findings.</summary>
public enum FindingSource
{
    /// <summary>Advice about what stands in the plan (docs/advice.md); no replay.</summary>
    Advice,

    /// <summary>Verdicts: what is lost or out of reach after each threat.</summary>
    Verdicts,

    /// <summary>Recovery targets of applications that verdicts miss.</summary>
    Targets,

    /// <summary>Key-loss windows: a loss of a key that is noticed too late.</summary>
    Alignment,

    /// <summary>Names of keys (docs/naming).</summary>
    Naming,

    /// <summary>Places where data of encrypted data sets can be read on its way (docs/exposure.md).</summary>
    Exposure,
}
