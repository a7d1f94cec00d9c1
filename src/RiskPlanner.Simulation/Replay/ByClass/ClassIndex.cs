using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// The data sets of a plan, told apart by what they are when given events strike, and who uses which key. One pass over the
/// plan. For one thread.
/// </summary>
internal sealed class ClassIndex
{
    private readonly ClassRules _rules;
    private readonly StandingNames _names;
    private readonly KeyRoles _roles;
    private readonly HashSet<KeyLabel> _struckValues = [];
    private readonly Numbering<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _volumes = [];
    private readonly Dictionary<DataSetName, int> _signatures = [];
    private readonly Dictionary<KeyLabel, SortedDictionary<int, DataSetDefinition>> _users = [];
    private readonly Dictionary<KeyLabel, int> _usersOfValues = [];
    private readonly Dictionary<int, DataSetDefinition> _ofEachKind = [];
    private readonly bool _oneMoment;
    private readonly bool _everybodyLooks;

    /// <summary>Looks at a plan and what strikes it.</summary>
    public ClassIndex(Plan plan, IReadOnlyList<Strike> strikes, ClassRules rules)
    {
        (Plan, Strikes, _rules) = (plan, strikes, rules);
        Coverage = new BackupCoverage(plan);
        Mirrors = new Mirrors(plan, Coverage);
        Struck = strikes.SelectMany(strike => strike.NamesIn(plan)).ToHashSet(StringComparer.Ordinal);
        _names = new StandingNames(plan, strikes, rules);
        _roles = new KeyRoles(plan);
        _oneMoment = strikes.All(strike => strike.Way == Discovery.AtOnce);
        _everybodyLooks = strikes.Any(strike => strike.Threat.Target is not (ThreatTarget.DataSet or ThreatTarget.Key));
        foreach (var key in plan.Keys.Where(key => _names.IsStruck(key.Label.Text))) _struckValues.Add(_roles.ValueOf(key.Label));
        Number();
    }

    /// <summary>The rules by which data sets are alike.</summary>
    public ClassRules Rules => _rules;

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>What strikes.</summary>
    public IReadOnlyList<Strike> Strikes { get; }

    /// <summary>The names of all that the events strike.</summary>
    public IReadOnlySet<string> Struck { get; }

    /// <summary>Which data sets are under which policies.</summary>
    public BackupCoverage Coverage { get; }

    /// <summary>The mirrors.</summary>
    public Mirrors Mirrors { get; }

    /// <summary>The classes of the chosen data sets, of all where none are chosen, in the plan's order of their representatives.</summary>
    public IReadOnlyList<StructuralClass> Classes(IReadOnlySet<DataSetName>? chosen)
    {
        var classes = new Dictionary<(int Signature, int Users), List<DataSetDefinition>>();
        var ordered = new List<List<DataSetDefinition>>();
        foreach (var dataSet in Plan.DataSets)
        {
            if (chosen?.Contains(dataSet.Name) == false) continue;
            var key = (_signatures[dataSet.Name], UsersOfValue(dataSet.KeyLabel));
            if (!classes.TryGetValue(key, out var members)) ordered.Add(classes[key] = members = []);
            members.Add(dataSet);
        }

        return [.. ordered.Select(members => new StructuralClass(members[0], members))];
    }

    /// <summary>
    /// Data sets that can change what a data set finds, because they notice earlier, or their loss is discovered earlier: of each kind
    /// one that uses one of its keys, or a key of the same value, and, where a medium or a key service is lost that all work with, one of
    /// each kind. None where all losses are discovered in one moment.
    /// </summary>
    /// <param name="labels">The data set's keys and those of its policies.</param>
    public IEnumerable<DataSetDefinition> EarlierUsersOf(IEnumerable<KeyLabel> labels)
    {
        if (_oneMoment || !_rules.UsersTellKeysApart) return [];
        var users = labels.SelectMany(label => _roles.LabelsOf(_roles.ValueOf(label))).SelectMany(label => _users.GetValueOrDefault(label)?.Values.AsEnumerable() ?? []);
        return _everybodyLooks ? users.Concat(_ofEachKind.Values) : users;
    }

    private void Number()
    {
        var shapes = new DataSetShapes(Plan, Coverage, _roles);
        var signatures = new Numbering<ClassSignature>();
        foreach (var dataSet in Plan.DataSets)
        {
            var shape = shapes.Of(dataSet);
            var number = signatures.Of(new ClassSignature(shape, Volume(dataSet.Volume), Label(dataSet.KeyLabel), Name(dataSet.Name)));
            _signatures.Add(dataSet.Name, number);
            foreach (var own in dataSet.Labels) AddUser(own, number, dataSet);
            if (!_ofEachKind.TryAdd(number, dataSet)) continue;
            // Whose jobs write under a key misses it as well; those of one kind are under the same policies.
            foreach (var label in shapes.LabelsOfSteps(shape)) AddUser(label, number, dataSet);
        }
    }

    private void AddUser(KeyLabel label, int number, DataSetDefinition dataSet)
    {
        if (!_users.TryGetValue(label, out var users)) _users[label] = users = [];
        users.TryAdd(number, dataSet);
    }

    private int Volume(string volume)
    {
        if (!_volumes.TryGetValue(volume, out var number)) _volumes[volume] = number = _texts.Of(RoleOf(volume));
        return number;
    }

    private string RoleOf(string volume)
    {
        if (_names.Stands(volume)) return $"volume {volume}";
        if (!_rules.MirrorsTellVolumesApart) return "";
        var mirrors = Mirrors.From(volume).Select(mirror => $"{mirror.Utility} to {mirror.Secondary} {mirror.Lag}");
        return $"{(Mirrors.To(volume).Count > 0 ? "secondary " : "")}{string.Join(", ", mirrors)}";
    }

    private int Label(KeyLabel? label)
    {
        if (label is not { } named) return 0;
        if (_names.Stands(named.Text)) return _texts.Of($"label {named}");
        var value = _roles.ValueOf(named);
        return _struckValues.Contains(value) ? _texts.Of($"value {value}") : 0;
    }

    private int Name(DataSetName name) => _names.Stands(name.Text) ? _texts.Of($"data set {name}") : 0;

    private int UsersOfValue(KeyLabel? label)
    {
        if (label is not { } named || _oneMoment || !_rules.UsersTellKeysApart) return 0;
        if (_usersOfValues.TryGetValue(named, out var number)) return number;
        var twins = _roles.LabelsOf(_roles.ValueOf(named))
            .Where(other => other != named)
            .Select(other => $"{_roles.RoleOf(other)}: {Users(other)}")
            .Order(StringComparer.Ordinal);
        return _usersOfValues[named] = _texts.Of($"users {Users(named)}; {string.Join("; ", twins)}");
    }

    private string Users(KeyLabel label) => _users.TryGetValue(label, out var users) ? string.Join(' ', users.Keys) : "";
}
