using System.Globalization;
using System.Text;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>
/// Writes down what a replay looks at in a data set, names left out: labels and volumes are numbered as they come up, so that
/// only what they are and which of them are the same is told. Two data sets with one signature are alike. For one thread.
/// </summary>
internal sealed class DataSetSignatures
{
    private readonly Plan _plan;
    private readonly BackupCoverage _coverage;
    private readonly KeyRoles _roles;
    private readonly CopyLabels _labels;
    private readonly DataSetShapes _shapes;
    private readonly Dictionary<DataSetShape, int> _known = [];
    private readonly Numbering<string> _texts = new(StringComparer.Ordinal);

    public DataSetSignatures(Plan plan)
    {
        _plan = plan;
        _labels = CopyLabels.Of(plan);
        _coverage = new BackupCoverage(plan);
        _roles = new KeyRoles(plan);
        _shapes = new DataSetShapes(plan, _coverage, _roles);
    }

    /// <summary>The number of a data set's signature. Equal shapes have one signature, which is written once for all of them.</summary>
    public int Of(DataSetDefinition dataSet)
    {
        var shape = _shapes.Of(dataSet);
        if (!_known.TryGetValue(shape, out var number)) _known[shape] = number = _texts.Of(Written(dataSet));
        return number;
    }

    private string Written(DataSetDefinition dataSet)
    {
        var (labels, volumes) = (new List<KeyLabel>(), new List<string>());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{dataSet.Organisation} on {Medium(dataSet.Volume, volumes)} under {Key(dataSet.KeyLabel, labels)}");
        text.Append(CultureInfo.InvariantCulture, $" created {dataSet.CreatedAt} deleted {dataSet.DeletedAt}{_shapes.RelabelledTo(dataSet)} {dataSet.Migrates} updated {Text(dataSet.Updates)} used {Text(dataSet.Uses)} opened {Text(dataSet.Opens)} checked {Text(dataSet.Checks)} restored as {_shapes.RestoredAs(dataSet)} {_shapes.AccessTo(dataSet)}");
        text.Append(_shapes.TargetsOf(dataSet));
        foreach (var policy in _coverage.PoliciesOf(dataSet))
        {
            text.Append(CultureInfo.InvariantCulture, $"; {Text(policy.Schedule)} keep {policy.Keep} {policy.AppliesTo.Any(mask => mask.Matches(dataSet.Name))}");
            if (policy.RunsAs is { } user) text.Append(CultureInfo.InvariantCulture, $" run by {user}");
            foreach (var inventory in _plan.InventoriesOf(policy)) text.Append(CultureInfo.InvariantCulture, $" found through {inventory}");
            foreach (var existing in policy.ExistingOf(dataSet, _plan.From)) text.Append(CultureInfo.InvariantCulture, $" copied before on {InstantPattern.ExtendedIso.Format(existing)}");
            if (policy.OnlyChanged) text.Append(" changed ones only");
            if (policy.Expires is { } expires) text.Append(CultureInfo.InvariantCulture, $" expires {expires.Existing} and {expires.Deleted}");
            foreach (var step in policy.Steps)
                text.Append(CultureInfo.InvariantCulture, $", {step.Utility} to {Medium(step.To, volumes)} under {Key(_labels.OfferedTo(step), labels)} as {step.Name} {step.Organisation} {step.VaultAt} {step.Lag} {step.Withdrawn}");
        }

        return text.ToString();
    }

    /// <summary>A volume by its failure unit, the array, and by which of the data set's volumes it is; a tape store by its name.</summary>
    private string Medium(string medium, List<string> volumes) =>
        _shapes.ArrayOf(medium) is { } array ? $"{array}/{NumberOf(medium, volumes)}" : medium;

    private string Key(KeyLabel? label, List<KeyLabel> labels)
    {
        if (label is not { } named) return "none";
        var number = NumberOf(named, labels);
        var value = labels.FindIndex(other => _roles.ValueOf(other) == _roles.ValueOf(named));
        return $"key {number} of value {value} ({_roles.RoleOf(named)})";
    }

    private static string Text(Schedule? schedule) => schedule is null ? "never" : Written(schedule);

    private static string Written(Schedule schedule) => schedule.Every is { } every
        ? $"{every} from {(schedule.First is { } first ? InstantPattern.ExtendedIso.Format(first) : "the beginning")}"
        : string.Join(' ', schedule.Dates.Select(InstantPattern.ExtendedIso.Format));

    private static int NumberOf<T>(T item, List<T> seen)
    {
        var number = seen.IndexOf(item);
        if (number >= 0) return number;
        seen.Add(item);
        return seen.Count - 1;
    }
}
