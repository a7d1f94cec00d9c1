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

    /// <summary>The label of the key that encrypts it; null means in clear.</summary>
    public KeyLabel? KeyLabel { get; init; }

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

    /// <summary>How long each version must be kept; null when nobody has said.</summary>
    public Period? Retention { get; init; }

    /// <summary>
    /// The names of the backup policies that it names itself. Which ones it is under, masks and mirrors of its volume included:
    /// <see cref="BackupCoverage"/>.
    /// </summary>
    public IReadOnlyList<string> Backups { get; init; } = [];

    /// <summary>What is in it, for people; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it has been created by a moment, and not been deleted before.</summary>
    public bool ExistsAt(Instant at) => !(CreatedAt > at) && !(DeletedAt < at);

    /// <summary>When its story begins within a plan: at its start, or when it is created.</summary>
    public Instant BeginsIn(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CreatedAt > plan.From ? CreatedAt.Value : plan.From;
    }
}
