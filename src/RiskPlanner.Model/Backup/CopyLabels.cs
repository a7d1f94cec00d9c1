using System.Runtime.CompilerServices;

namespace RiskPlanner.Model;

/// <summary>
/// The labels under which access methods write the copies of a plan: of a step that names its copies, as z/OS decides for a new data set
/// (<see cref="LabelAllocation"/>); of another one, as the step states. Looked up once for each step. Safe between threads.
/// </summary>
public sealed class CopyLabels
{
    // Any qualifiers will do: they stand for what tells copies apart, which no profile is about.
    private const string AnyCopy = "C00001.G0001000";

    private static readonly ConditionalWeakTable<Plan, CopyLabels> Known = [];

    private readonly LabelAllocation _allocation;
    private readonly bool _givesLabels;
    private readonly Dictionary<BackupStep, KeyLabel?> _offered = new(ReferenceEqualityComparer.Instance);

    /// <summary>The labels of a plan's copies, worked out once for each plan.</summary>
    public static CopyLabels Of(Plan plan) => Known.GetValue(plan, static one => new CopyLabels(one));

    private CopyLabels(Plan plan)
    {
        _allocation = LabelAllocation.Of(plan);
        _givesLabels = plan.DataSetProfiles.Any(profile => profile.DataKey is not null) || plan.AllocationRules.Count > 0;
        foreach (var step in plan.BackupPolicies.SelectMany(policy => policy.Steps).Where(step => step.Name is { } name && CopyNameMask.IsValid(name)))
        {
            _offered.TryAdd(step, _allocation.Decide(New(step)).Offered);
        }
    }

    /// <summary>The label that a step's copies are offered, whether or not their type takes one; null when none is.</summary>
    public KeyLabel? OfferedTo(BackupStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return _offered.TryGetValue(step, out var label) ? label : step.KeyLabel;
    }

    /// <summary>The labels that a policy's access methods write copies under; the label of a step that moves blocks has no effect.</summary>
    public IEnumerable<KeyLabel> GivenBy(BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Steps.Where(step => BackupUtilities.Find(step.Utility) is { ThroughAccessMethods: true }).Select(OfferedTo).OfType<KeyLabel>().Distinct();
    }

    /// <summary>The label that profiles and data classes give what is restored for a data set under its own high-level qualifier; null when none.</summary>
    public KeyLabel? OfferedToRestored(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return _givesLabels ? _allocation.Decide(new NewDataSet(new DataSetName($"{dataSet.Name.HighLevelQualifier}.RECOVER.D00001.T0001")) { Organisation = dataSet.Organisation }).Offered : null;
    }

    /// <summary>What is decided about a copy that a step's utility writes through the access methods.</summary>
    /// <param name="step">The step.</param>
    /// <param name="source">How that is organised which it reads.</param>
    /// <param name="onTape">Whether its target is a tape store.</param>
    /// <param name="tapeIsEncrypted">Whether access methods encrypt tape where it runs (<see cref="Sysplex.EncryptsTapeAt"/>).</param>
    public LabelDecision Decide(BackupStep step, DataSetOrganisation source, bool onTape, bool tapeIsEncrypted)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (_offered.ContainsKey(step)) return _allocation.Decide(New(step) with { Organisation = step.Organisation ?? source, OnTape = onTape, TapeIsEncrypted = tapeIsEncrypted });
        var label = onTape && !tapeIsEncrypted ? null : step.KeyLabel;
        return new LabelDecision(label, step.KeyLabel is null ? LabelSource.None : LabelSource.Job, "The plan states the label and not the name of the copy.") { Offered = step.KeyLabel };
    }

    private static NewDataSet New(BackupStep step) => new(CopyNameMask.Fill(step.Name!.Value, AnyCopy)) { StatedLabel = step.KeyLabel };
}
