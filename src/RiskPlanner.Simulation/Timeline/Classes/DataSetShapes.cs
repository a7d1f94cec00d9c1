using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>Finds the shapes of a plan's data sets, each part worked out once however many data sets share it. For one thread.</summary>
internal sealed class DataSetShapes
{
    private readonly BackupCoverage _coverage;
    private readonly KeyRoles _roles;
    private readonly CopyLabels _labels;
    private readonly Plan _plan;
    private readonly bool _namesUsers;
    private readonly Dictionary<string, string> _arrays = [];
    private readonly Dictionary<KeyLabel, int> _roleOf = [];
    private readonly Numbering<string> _texts = new(StringComparer.Ordinal);
    private readonly Numbering<Schedule> _schedules = new(SameSchedule.Instance);
    private readonly Dictionary<PolicyList, (int Number, KeyLabel?[] Labels, string[] Targets)> _policies = [];
    private readonly List<KeyLabel[]> _labelsOfSteps = [];
    private readonly Dictionary<string, string> _targets = [];

    /// <summary>The shapes of a plan.</summary>
    public DataSetShapes(Plan plan, BackupCoverage coverage, KeyRoles roles)
    {
        (_coverage, _roles, _labels) = (coverage, roles, CopyLabels.Of(plan));
        (_plan, _namesUsers) = (plan, plan.Users.Any());
        foreach (var array in plan.Arrays)
        {
            foreach (var volume in array.Volumes) _arrays.TryAdd(volume, array.Name);
        }

        foreach (var application in plan.Applications.Where(application => application.Rpo is not null || application.Rto is not null))
            _targets.TryAdd(application.Name, $"RPO {application.Rpo?.ToDuration()} RTO {application.Rto?.ToDuration()}");
    }

    /// <summary>The array that holds a volume; null for a tape store.</summary>
    public string? ArrayOf(string volume) => _arrays.GetValueOrDefault(volume);

    /// <summary>The labels that the steps of a shape's policies name, each once.</summary>
    public IReadOnlyList<KeyLabel> LabelsOfSteps(DataSetShape shape) => _labelsOfSteps[shape.Policies - 1];

    /// <summary>The shape of a data set.</summary>
    public DataSetShape Of(DataSetDefinition dataSet)
    {
        var covering = _coverage.PoliciesOf(dataSet);
        var list = new PolicyList(covering);
        if (!_policies.TryGetValue(list, out var policies))
        {
            _policies[list] = policies = (_policies.Count + 1, [.. list.Steps.Select(_labels.OfferedTo)], [.. list.Steps.Select(step => step.To)]);
            _labelsOfSteps.Add([.. policies.Labels.OfType<KeyLabel>().Distinct()]);
        }

        return new DataSetShape(
            (int)dataSet.Organisation,
            _texts.Of(ArrayOf(dataSet.Volume) ?? dataSet.Volume),
            RoleOf(dataSet.KeyLabel),
            policies.Number,
            ByMask(dataSet, covering),
            LabelsAmong(policies.Labels, dataSet.KeyLabel),
            VolumesAmong(policies.Targets, dataSet.Volume),
            Number(dataSet.Updates),
            Number(dataSet.Uses),
            Number(dataSet.Opens),
            Number(dataSet.Checks),
            dataSet is { CreatedAt: null, DeletedAt: null, LabelChanges.Count: 0, Migrates: null } ? 0 : _texts.Of($"from {dataSet.CreatedAt} until {dataSet.DeletedAt}{RelabelledTo(dataSet)}{dataSet.Migrates}"),
            TargetsOf(dataSet) is { Length: > 0 } targets ? _texts.Of(targets) : 0,
            RestoredAs(dataSet) is { } restored ? _texts.Of($"restored {restored}") : 0,
            AccessTo(dataSet) is { } access ? _texts.Of(access) : 0);
    }

    /// <summary>Whom the application of a data set runs as, and the profile that covers it; null where the plan names nobody.</summary>
    public string? AccessTo(DataSetDefinition dataSet) => !_namesUsers ? null
        : $"for {_plan.RunsAsOf(dataSet) ?? "anybody"} by {CoveringProfiles.Of(_plan).For(dataSet.Name)?.Profile.Text ?? "no profile"}";

    /// <summary>The label that profiles and data classes give what is restored for a data set, in words that are alike where that is its own; null when none.</summary>
    public string? RestoredAs(DataSetDefinition dataSet) =>
        _labels.OfferedToRestored(dataSet) is { } label ? label == dataSet.KeyLabel ? "its own" : label.Text : null;

    /// <summary>The targets that its application states, in words that are alike where they are; empty where it states none.</summary>
    public string TargetsOf(DataSetDefinition dataSet) => _targets.GetValueOrDefault(dataSet.Application, "");

    /// <summary>
    /// The labels that a data set comes under, by name: those of data sets that are alike are the same, and stand to the first label of each in the
    /// same way.
    /// </summary>
    public string RelabelledTo(DataSetDefinition dataSet) => string.Concat(dataSet.LabelChanges.Select(change => $" under {NameOf(change.KeyLabel, dataSet.KeyLabel)} from {change.At} on"));

    private string NameOf(KeyLabel label, KeyLabel? own) => label == own ? "its first label"
        : $"{label}{(own is { } first && _roles.ValueOf(first) == _roles.ValueOf(label) ? " of the value of its first label" : "")}";

    private int Number(Schedule? schedule) => schedule is null ? 0 : _schedules.Of(schedule);

    private int RoleOf(KeyLabel? label)
    {
        if (label is not { } named) return 0;
        if (!_roleOf.TryGetValue(named, out var role)) _roleOf[named] = role = _texts.Of(_roles.RoleOf(named));
        return role;
    }

    private int ByMask(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> covering)
    {
        char[]? relations = null;
        for (var index = 0; index < covering.Count; index++)
        {
            if (!IsCovered(covering[index], dataSet)) continue;
            if (relations is null) Array.Fill(relations = new char[covering.Count], '0');
            relations[index] = '1';
        }

        return relations is null ? 0 : _texts.Of(new string(relations));
    }

    private static bool IsCovered(BackupPolicy policy, DataSetDefinition dataSet)
    {
        foreach (var mask in policy.AppliesTo)
        {
            if (mask.Matches(dataSet.Name)) return true;
        }

        return false;
    }

    private int LabelsAmong(KeyLabel?[] labels, KeyLabel? own)
    {
        if (own is not { } named) return 0;
        var value = _roles.ValueOf(named);
        var relations = Array.ConvertAll(labels, label => label is not { } other ? '0' : other == named ? '2' : _roles.ValueOf(other) == value ? '1' : '0');
        return Array.TrueForAll(relations, relation => relation == '0') ? 0 : _texts.Of(new string(relations));
    }

    private int VolumesAmong(string[] targets, string volume)
    {
        var relations = Array.ConvertAll(targets, target => target == volume ? '1' : '0');
        return Array.TrueForAll(relations, relation => relation == '0') ? 0 : _texts.Of(new string(relations));
    }
}
