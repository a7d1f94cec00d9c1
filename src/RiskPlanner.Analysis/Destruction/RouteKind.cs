namespace RiskPlanner.Analysis.Destruction;

/// <summary>In which way data could still be read after its key was destroyed.</summary>
public enum RouteKind
{
    /// <summary>The live key store holds the key value under another label.</summary>
    Twin,

    /// <summary>A CKDS copy holds the key, and its master key can be had.</summary>
    CkdsCopy,

    /// <summary>A repository holds the key.</summary>
    Repository,

    /// <summary>A copy of the data lies in clear or under another key.</summary>
    OtherCopy,

    /// <summary>Only copies of a data set are under the key; the data set itself is not.</summary>
    Original,

    /// <summary>The data was sent away in clear.</summary>
    Transfer,

    /// <summary>An address space that has the data set open holds the key until it closes it.</summary>
    OpenAddressSpace,

    /// <summary>The data set is in clear: there is no key to destroy.</summary>
    InClear,
}
