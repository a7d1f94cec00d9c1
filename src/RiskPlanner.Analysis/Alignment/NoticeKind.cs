namespace RiskPlanner.Analysis.Alignment;

/// <summary>What notices that a key is lost, because it opens a data set under the key (z/OS facts, 8.8).</summary>
public enum NoticeKind
{
    /// <summary>The application reads the data set.</summary>
    Use,

    /// <summary>The application writes the data set.</summary>
    Update,

    /// <summary>The application opens the data set, to keep it open until the next time.</summary>
    Open,

    /// <summary>Somebody checks that it can be read.</summary>
    Check,

    /// <summary>The data set comes under another label: it is read under the one key and written under the other.</summary>
    Relabel,

    /// <summary>A backup reads or writes it through the access methods; block copies and mirrors notice nothing.</summary>
    Backup,
}
