using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>What a plan says of key labels, with what a standard reads in them. Immutable; safe between threads.</summary>
internal sealed class PlanLabels
{
    private readonly Dictionary<string, KeyPurpose> _purposes = [];
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<DataSetDefinition, int> _places = new(ReferenceEqualityComparer.Instance);

    public PlanLabels(NamingWorld world)
    {
        var plan = world.Plan ?? throw new ArgumentException("There is no plan.", nameof(world));
        var reader = world.MakeReader();
        foreach (var key in plan.Keys)
        {
            var byName = reader.Read(Encoding.ASCII.GetBytes(key.Label.Text)).Name;
            _purposes[key.Label.Text] = byName is { Outcome: LabelOutcome.Follows, Purpose: >= 0 } ? (KeyPurpose)byName.Purpose : key.Purpose;
            // Twins may be declared in a chain; a plan without faults has no circle, and a longer chain than keys ends all the same.
            _values[key.Label.Text] = (key.SameValueAs ?? key.Label).Text;
        }

        foreach (var (i, dataSet) in plan.DataSets.Index()) _places.TryAdd(dataSet, i);
        Coverage = new BackupCoverage(plan);
        Referenced = ReferencedIn(plan);
    }

    /// <summary>Which data sets are under which backup policies.</summary>
    public BackupCoverage Coverage { get; }

    /// <summary>The labels that anything in the plan names, but keys.</summary>
    public IReadOnlySet<string> Referenced { get; }

    /// <summary>The place of one of the plan's data sets among them, from 0 on.</summary>
    public int PlaceOf(DataSetDefinition dataSet) => _places[dataSet];

    /// <summary>What a label's key is for: as its name says by the standard, else as the plan says; null when neither knows it.</summary>
    public KeyPurpose? PurposeOf(KeyLabel label) => _purposes.TryGetValue(label.Text, out var purpose) ? purpose : null;

    /// <summary>Whether two different labels hold one value.</summary>
    public bool AreTwins(KeyLabel one, KeyLabel other) => one != other && ValueOf(one.Text) == ValueOf(other.Text);

    /// <summary>Whether two labels are one, or hold one value.</summary>
    public bool IsOneValue(KeyLabel one, KeyLabel other) => one == other || AreTwins(one, other);

    /// <summary>Whether a step of a backup goes through the access methods, so that its target has a label of its own.</summary>
    public static bool IsAccessMethodCopy(BackupStep step) => BackupUtilities.Find(step.Utility) is { ThroughAccessMethods: true };

    private string ValueOf(string label)
    {
        for (var steps = 0; steps <= _values.Count && _values.TryGetValue(label, out var next) && next != label; steps++) label = next;
        return label;
    }

    private static HashSet<string> ReferencedIn(Plan plan)
    {
        var labels = plan.DataSets.SelectMany(dataSet => dataSet.Labels).Select(label => (KeyLabel?)label)
            .Concat(plan.BackupPolicies.SelectMany(policy => policy.Steps).Select(step => step.KeyLabel))
            .Concat(plan.DataSetProfiles.Select(profile => profile.DataKey))
            .Concat(plan.DataClasses.Select(dataClass => dataClass.KeyLabel));
        return [.. labels.OfType<KeyLabel>().Select(label => label.Text)];
    }
}
