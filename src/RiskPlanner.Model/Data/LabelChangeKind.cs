namespace RiskPlanner.Model;

/// <summary>How a data set comes under another label (z/OS facts, 1.1; second part, 5).</summary>
public enum LabelChangeKind
{
    /// <summary>
    /// A new data set is allocated under the label, the content is copied through the access methods, and the new one takes the name of the old
    /// one: the only way from one key to another, for zFS aggregates too.
    /// </summary>
    Copy,

    /// <summary>What was in clear is encrypted for the first time: a zFS aggregate where it is and while it is mounted, all else by such a copy.</summary>
    FirstEncryption,
}
