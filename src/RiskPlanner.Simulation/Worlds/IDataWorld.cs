using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What programs do to data sets through the access methods.</summary>
public interface IDataWorld
{
    /// <summary>
    /// Writes a version of a data set's content, allocating the data set under its key label at the first. The content
    /// depends on the world's seed, the data set and the version only.
    /// </summary>
    /// <param name="sysplex">The sysplex of the job.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="isFirst">Whether nothing was written before, so that the data set is allocated.</param>
    /// <returns>The identity of the content written.</returns>
    Answer Write(string sysplex, DataSetDefinition dataSet, int version, bool isFirst);

    /// <summary>
    /// The application closes a data set, if it has it open, and opens it for update, to keep it open: it keeps the key of this OPEN, and
    /// reads and writes with it until the next one, whatever becomes of the key (z/OS facts, 8.8). An IPL closes it.
    /// </summary>
    Answer HoldOpen(string sysplex, CopyAddress address);

    /// <summary>The application closes a data set, if it has it open.</summary>
    void Close(CopyAddress address);

    /// <summary>Whether the application keeps a data set open.</summary>
    bool IsHeldOpen(CopyAddress address);

    /// <summary>
    /// Reads a data set to its end; the application does so by what it keeps open, everybody else by an OPEN. Where the plan names who runs the
    /// application, or who recovers, it decides whether he has access; of several recoverers one does it who has.
    /// </summary>
    /// <returns>The identity of the content read, whatever it is.</returns>
    Answer Read(string sysplex, Role role, CopyAddress address);

    /// <summary>Spoils a data set's content by a write through the I/O path.</summary>
    Answer Corrupt(string sysplex, Role role, CopyAddress address, Corruption corruption);

    /// <summary>Deletes a data set through the I/O path; what is kept open cannot be deleted (IEC614I, scratch status 7).</summary>
    Answer Delete(string sysplex, Role role, CopyAddress address);

    /// <summary>Whether the profile of a data set lets a user write it, whatever else may hinder him.</summary>
    Answer ProbeDataSet(DataSetName dataSet, string user);

    /// <summary>Whether the catalog has an entry for a data set, wherever it leads: what lay on a lost volume is still cataloged.</summary>
    bool IsCataloged(DataSetName dataSet);

    /// <summary>What can be seen of a data set or copy, or null when it is not there any more.</summary>
    CopyState? Inspect(CopyAddress address);
}
