using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A data set of an application.</summary>
public sealed record DataSetDefinition
{
    /// <summary>Its name.</summary>
    public required DataSetName Name { get; init; }

    /// <summary>The application that it belongs to.</summary>
    public required string Application { get; init; }

    /// <summary>How it is organised; decides which access method opens it.</summary>
    public DataSetOrganisation Organisation { get; init; } = DataSetOrganisation.SequentialExtended;

    /// <summary>The volume that it lies on.</summary>
    public required string Volume { get; init; }

    /// <summary>The label of the key that encrypts it, up to the first of the <see cref="LabelChanges"/>; null means in clear.</summary>
    public KeyLabel? KeyLabel { get; init; }

    /// <summary>When it comes under another label, ascending.</summary>
    public IReadOnlyList<LabelChange> LabelChanges { get; init; } = [];

    /// <summary>Its size in KiB, 1 to 65,536: what the emulator really writes, encrypts and copies.</summary>
    public int SizeKiB { get; init; } = 64;

    /// <summary>
    /// When it is created, with its first version; null where it is there from the start of the plan. What its schedules, and policies that
    /// it is under, would do before comes to nothing.
    /// </summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>
    /// When the application deletes it, after the jobs of that moment; null where it stays. Nothing of it can be lost from then on; its copies
    /// stay as long as their policies keep them.
    /// </summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>When the application writes a new version; the first one is written when it is created.</summary>
    public Schedule? Updates { get; init; }

    /// <summary>When the application reads it: what is wrong with its content is noticed at the next read or update.</summary>
    public Schedule? Uses { get; init; }

    /// <summary>
    /// When the application opens it anew, to keep it open until the next time, as Db2, CICS and log streams do: a key that is gone is
    /// noticed then, and what is kept open cannot be deleted. It is opened first with the first version. Null where each update and
    /// each use is an OPEN of its own.
    /// </summary>
    public Schedule? Opens { get; init; }

    /// <summary>When somebody checks that it can be read.</summary>
    public Schedule? Checks { get; init; }

    /// <summary>When and whereto DFSMShsm migrates it; null where it stays on its volume. What is kept open is never migrated.</summary>
    public Migration? Migrates { get; init; }

    /// <summary>The media that it lies on, now or later: its volume, and what it migrates to.</summary>
    public IEnumerable<string> Media => Migrates is { To: var to } ? [Volume, to] : [Volume];

    /// <summary>How long each version must be kept; null when nobody has said.</summary>
    public Period? Retention { get; init; }

    /// <summary>
    /// The names of the backup policies that it names itself. Which ones it is under, masks and mirrors of its volume included:
    /// <see cref="BackupCoverage"/>.
    /// </summary>
    public IReadOnlyList<string> Backups { get; init; } = [];

    /// <summary>What is in it, for people; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it has been created by a moment, and not been deleted before: jobs of the moment at which it is deleted still find it.</summary>
    public bool ExistsAt(Instant at) => !(CreatedAt > at) && !(DeletedAt < at);

    /// <summary>Whether it is there when everything of a moment is done, as what strikes at the moment finds it: from its creation on, and no longer once it is deleted.</summary>
    public bool ExistsAfter(Instant at) => !(CreatedAt > at) && !(DeletedAt <= at);

    /// <summary>The labels that it is ever under, in order of time, each once.</summary>
    public IEnumerable<KeyLabel> Labels => LabelChanges.Select(change => (KeyLabel?)change.KeyLabel).Prepend(KeyLabel).OfType<KeyLabel>().Distinct();

    /// <summary>Whether it is ever under a label.</summary>
    public bool IsEverUnder(KeyLabel label) => KeyLabel == label || LabelChanges.Any(change => change.KeyLabel == label);

    /// <summary>The label that it is under when something is done at a moment: a change of that moment comes after it.</summary>
    public KeyLabel? LabelAt(Instant at)
    {
        var label = KeyLabel;
        foreach (var change in LabelChanges)
        {
            if (change.At < at) label = change.KeyLabel;
        }

        return label;
    }

    /// <summary>The times in which a plan has it under one label, in order; at least one.</summary>
    public IEnumerable<LabelPeriod> LabelPeriodsIn(Plan plan)
    {
        var (label, from) = (KeyLabel, BeginsIn(plan));
        foreach (var change in LabelChanges)
        {
            yield return new LabelPeriod(label, from, change.At);
            (label, from) = (change.KeyLabel, change.At);
        }

        yield return new LabelPeriod(label, from, null);
    }

    /// <summary>When its story ends within a plan: at its end, or when it is deleted.</summary>
    public Instant EndsIn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return DeletedAt < plan.Until ? DeletedAt.Value : plan.Until;
    }

    /// <summary>When its story begins within a plan: at its start, or when it is created.</summary>
    public Instant BeginsIn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CreatedAt > plan.From ? CreatedAt.Value : plan.From;
    }
}
