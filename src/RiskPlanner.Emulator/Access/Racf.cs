using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// RACF: answers for the data set and for the key apart (seed paper, section 6.1). Profiles are by high-level qualifier for
/// data sets (class DATASET) and by label for keys (class CSFKEYS). For one thread.
/// </summary>
internal sealed class Racf
{
    private readonly HashSet<(string User, string Qualifier)> _dataSetPermits = [];
    private readonly HashSet<(string User, KeyLabel Label)> _keyPermits = [];
    private readonly HashSet<KeyLabel> _notForCpacf = [];

    /// <summary>Lets a user handle the data sets under a high-level qualifier.</summary>
    public void PermitDataSets(string user, string highLevelQualifier) => _dataSetPermits.Add((user, highLevelQualifier));

    /// <summary>Gives a user READ to the CSFKEYS profile of a label.</summary>
    public void PermitKey(string user, KeyLabel label) => _keyPermits.Add((user, label));

    /// <summary>Takes READ to the CSFKEYS profile of a label away.</summary>
    public void RevokeKey(string user, KeyLabel label) => _keyPermits.Remove((user, label));

    /// <summary>Sets ICSF(SYMCPACFWRAP(NO)) in the CSFKEYS profile of a label.</summary>
    public void ForbidCpacf(KeyLabel label) => _notForCpacf.Add(label);

    /// <summary>Whether a user may handle a data set.</summary>
    public bool MayHandle(string user, DataSetName name) => _dataSetPermits.Contains((user, name.HighLevelQualifier));

    /// <summary>Whether a user may use a key.</summary>
    public bool MayUse(string user, KeyLabel label) => _keyPermits.Contains((user, label));

    /// <summary>Whether CPACF may use a key.</summary>
    public bool MayLeaveForCpacf(KeyLabel label) => !_notForCpacf.Contains(label);
}
