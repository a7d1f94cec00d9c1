namespace RiskPlanner.Interchange;

/// <summary>The forms in which lists of key labels come.</summary>
public enum LabelFormat
{
    /// <summary>What the content looks like.</summary>
    Auto,

    /// <summary>One label in each line; lines that begin with "# " are comments.</summary>
    Labels,

    /// <summary>Comma-separated, with a heading that names the column <c>label</c>, and perhaps <c>purpose</c> and <c>value</c>.</summary>
    Csv,

    /// <summary>A plan file: its keys.</summary>
    Plan,

    /// <summary>What EasyICSF's programs LIST and KEYTEST print.</summary>
    EasyIcsf,

    /// <summary>CSFDUTIL's report on duplicate key tokens of a CKDS.</summary>
    Csfdutil,

    /// <summary>The records of 112 bytes that the service CSFKDSL gives, in EBCDIC or as lines.</summary>
    Csfkdsl,
}
