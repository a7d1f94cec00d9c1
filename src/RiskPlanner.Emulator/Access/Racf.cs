using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// RACF: answers for the data set and for the key apart (seed paper, section 6.1). Profiles are by high-level qualifier for
/// data sets (class DATASET) and by label for keys (class CSFKEYS). For one thread.
/// </summary>
internal sealed class Racf
{
    private ImmutableHashSet<(string User, string Qualifier)> _dataSetPermits = [];
    private ImmutableHashSet<(string User, KeyLabel Label)> _keyPermits = [];
    private ImmutableHashSet<KeyLabel> _notForCpacf = [];

    /// <summary>Another data base with the same profiles.</summary>
    public Racf Fork() => new() { _dataSetPermits = _dataSetPermits, _keyPermits = _keyPermits, _notForCpacf = _notForCpacf };

    /// <summary>Lets a user handle the data sets under a high-level qualifier.</summary>
    public void PermitDataSets(string user, string highLevelQualifier) => _dataSetPermits = _dataSetPermits.Add((user, highLevelQualifier));

    /// <summary>Gives a user READ to the CSFKEYS profile of a label.</summary>
    public void PermitKey(string user, KeyLabel label) => _keyPermits = _keyPermits.Add((user, label));

    /// <summary>Takes READ to the CSFKEYS profile of a label away.</summary>
    public void RevokeKey(string user, KeyLabel label) => _keyPermits = _keyPermits.Remove((user, label));

    /// <summary>Sets ICSF(SYMCPACFWRAP(NO)) in the CSFKEYS profile of a label.</summary>
    public void ForbidCpacf(KeyLabel label) => _notForCpacf = _notForCpacf.Add(label);

    /// <summary>Sets ICSF(SYMCPACFWRAP(YES)) in the CSFKEYS profile of a label.</summary>
    public void AllowCpacf(KeyLabel label) => _notForCpacf = _notForCpacf.Remove(label);

    /// <summary>Whether a user may handle a data set.</summary>
    public bool MayHandle(string user, DataSetName name) => _dataSetPermits.Contains((user, name.HighLevelQualifier));

    /// <summary>Whether a user may use a key.</summary>
    public bool MayUse(string user, KeyLabel label) => _keyPermits.Contains((user, label));

    /// <summary>Whether CPACF may use a key.</summary>
    public bool MayLeaveForCpacf(KeyLabel label) => !_notForCpacf.Contains(label);
}
