using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// RACF: answers for the data set and for the key apart (seed paper, section 6.1). For users whom the plan names its profiles decide, of the
/// classes that it has any profile of; those who stand for a role have access by high-level qualifier and by label, as it is assumed. For one
/// thread.
/// </summary>
internal sealed class Racf
{
    private readonly Plan _plan;
    private ImmutableHashSet<(User User, string Qualifier)> _dataSetPermits = [];
    private ImmutableHashSet<(User User, KeyLabel Label)> _keyPermits = [];
    private ImmutableHashSet<(string User, KeyLabel Label)> _dumpPermits = [];
    private ImmutableHashSet<KeyLabel> _notForCpacf = [];
    private ImmutableList<RacfProfile> _dataSets;
    private ImmutableList<RacfProfile> _keys;

    /// <summary>The data base with the profiles of a plan.</summary>
    public Racf(Plan plan)
    {
        _plan = plan;
        _dataSets = [.. plan.DataSetProfiles.OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst).Select(RacfProfile.Of)];
        _keys = [.. plan.KeyProfiles.OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst).Select(RacfProfile.Of)];
    }

    private Racf(Racf original)
    {
        (_plan, _dataSetPermits, _keyPermits) = (original._plan, original._dataSetPermits, original._keyPermits);
        (_notForCpacf, _dataSets, _keys, _dumpPermits) = (original._notForCpacf, original._dataSets, original._keys, original._dumpPermits);
    }

    /// <summary>Another data base with the same profiles.</summary>
    public Racf Fork() => new(this);

    /// <summary>Lets who stands for a role handle the data sets under a high-level qualifier.</summary>
    public void PermitDataSets(User user, string highLevelQualifier) => _dataSetPermits = _dataSetPermits.Add((user, highLevelQualifier));

    /// <summary>Lets who stands for a role use the key under a label.</summary>
    public void PermitKey(User user, KeyLabel label) => _keyPermits = _keyPermits.Add((user, label));

    /// <summary>Takes that away.</summary>
    public void RevokeKey(User user, KeyLabel label) => _keyPermits = _keyPermits.Remove((user, label));

    /// <summary>Sets ICSF(SYMCPACFWRAP(NO)) in the CSFKEYS profile of a label.</summary>
    public void ForbidCpacf(KeyLabel label) => _notForCpacf = _notForCpacf.Add(label);

    /// <summary>Sets ICSF(SYMCPACFWRAP(YES)) in the CSFKEYS profile of a label.</summary>
    public void AllowCpacf(KeyLabel label) => _notForCpacf = _notForCpacf.Remove(label);

    /// <summary>
    /// Defines a discrete profile for a label, with the permits that the plan's covering one has, or everybody's where none covers it, more users,
    /// and ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)).
    /// </summary>
    public void DefineKey(KeyLabel label, IEnumerable<string> users)
    {
        if (_plan.KeyProfiles.Count == 0) return;
        var planned = _plan.KeyProfiles.OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst).FirstOrDefault(profile => profile.Profile.Covers(label));
        var earlier = _keys.Find(profile => profile.IsOf(label));
        _dumpPermits = _dumpPermits.Union(users.Select(user => (user, label)));
        var own = new RacfProfile(label.Text, name => name == label.Text, [.. planned?.Readers ?? [RacfIdentity.Everybody], .. earlier?.Readers ?? [], .. users], null, LetsCpacf: true, planned?.OnlyForDataSets == true);
        _keys = (earlier is null ? _keys : _keys.Remove(earlier)).Insert(0, own);
    }

    /// <summary>Defines a discrete profile for a data set, with the permits that the plan's covering one has, and more users.</summary>
    /// <param name="name">The data set.</param>
    /// <param name="users">Who is permitted.</param>
    /// <param name="forUpdate">Whether they get UPDATE; else READ.</param>
    public void DefineDataSet(DataSetName name, IReadOnlyList<string> users, bool forUpdate)
    {
        var planned = _plan.DataSetProfiles.OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst).FirstOrDefault(profile => profile.Profile.Matches(name));
        // What no profile covers is open to all.
        if (planned is null) return;
        var earlier = _dataSets.Find(profile => profile.IsOf(name));
        var updaters = planned.Updaters?.Concat(earlier?.Updaters ?? []).Concat(forUpdate ? users : []).ToImmutableHashSet();
        var own = new RacfProfile(name.Text, other => other == name.Text, [.. planned.Readers, .. earlier?.Readers ?? [], .. users], updaters, LetsCpacf: false, OnlyForDataSets: false);
        _dataSets = (earlier is null ? _dataSets : _dataSets.Remove(earlier)).Insert(0, own);
    }

    /// <summary>Takes a user out of every access list, and everybody out of that of each profile of the name.</summary>
    /// <returns>Whether anybody lost anything.</returns>
    public bool Remove(string name)
    {
        var (dataSets, keys) = (_dataSets, _keys);
        _dataSets = [.. _dataSets.Select(profile => profile.Without(name))];
        _keys = [.. _keys.Select(profile => profile.Without(name))];
        _dumpPermits = _dumpPermits.Except(_dumpPermits.Where(permit => permit.User == name || permit.Label.Text == name));
        return !dataSets.SequenceEqual(_dataSets, ReferenceEqualityComparer.Instance) || !keys.SequenceEqual(_keys, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Whether a user may read a data set.</summary>
    public bool MayRead(User user, DataSetName name) =>
        !user.IsNamed ? _dataSetPermits.Contains((user, name.HighLevelQualifier)) : CoveringGiven(name) is not { } profile || profile.LetsRead(user);

    /// <summary>Whether a user may write a data set.</summary>
    public bool MayUpdate(User user, DataSetName name) =>
        !user.IsNamed ? _dataSetPermits.Contains((user, name.HighLevelQualifier)) : CoveringGiven(name) is not { } profile || profile.LetsUpdate(user);

    /// <summary>Whether a user may use a key.</summary>
    public bool MayUse(User user, KeyLabel label)
    {
        // A label that nobody was ever permitted to use, or whose profile is gone, is nobody's.
        if (!user.IsNamed || !_keyPermits.Contains((User.Application, label))) return _keyPermits.Contains((user, label));
        // What no profile covers is not protected; that CPACF gets no key without one is another matter.
        return _keys.Find(profile => profile.Covers(label.Text)) is not { } covering || covering.LetsRead(user);
    }

    /// <summary>
    /// Whether a user may have DFSMSdss use an RSA key of the PKDS: by no OPEN, so that READ for data sets alone is not enough. What no profile covers is not protected.
    /// </summary>
    public bool MayDump(User user, KeyLabel label) =>
        !user.IsNamed || _dumpPermits.Contains((user.Name, label)) || _keys.Find(profile => profile.Covers(label.Text)) is not { } covering || (!covering.OnlyForDataSets && covering.LetsRead(user));

    /// <summary>Whether a user may delete a key record through a callable service: READ is enough, where nobody checks for more.</summary>
    public bool MayDelete(User user, KeyLabel label, bool checksLevels)
    {
        if (!_keyPermits.Contains((User.Application, label))) return false;
        return _keys.Find(profile => profile.Covers(label.Text)) is not { } covering || (!checksLevels && !covering.OnlyForDataSets && covering.LetsRead(user));
    }

    /// <summary>Whether CPACF may use a key: its profile has an ICSF segment that says so. A plan without key profiles says nothing of it.</summary>
    public bool MayLeaveForCpacf(KeyLabel label) =>
        !_notForCpacf.Contains(label) && (_keys.Count == 0 || _keys.Find(profile => profile.Covers(label.Text)) is { LetsCpacf: true });

    /// <summary>
    /// The profile that covers a name which the plan gives; null where none does, and of names that are made up: who makes one up chooses one
    /// that he has access to.
    /// </summary>
    private RacfProfile? CoveringGiven(DataSetName name) =>
        _plan.DataSets.Any(dataSet => dataSet.Name == name) || _plan.BackupPolicies.Any(policy => policy.Steps.Any(step => step.Name?.Matches(name) == true))
            ? _dataSets.Find(profile => profile.Covers(name.Text))
            : null;
}
