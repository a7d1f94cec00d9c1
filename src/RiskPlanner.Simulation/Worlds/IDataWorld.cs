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

    /// <summary>Reads a data set to its end.</summary>
    /// <returns>The identity of the content read, whatever it is.</returns>
    Answer Read(string sysplex, Role role, CopyAddress address);

    /// <summary>Spoils a data set's content by a write through the I/O path.</summary>
    Answer Corrupt(string sysplex, Role role, CopyAddress address, Corruption corruption);

    /// <summary>Deletes a data set through the I/O path.</summary>
    Answer Delete(string sysplex, Role role, CopyAddress address);

    /// <summary>Whether the catalog has an entry for a data set, wherever it leads: what lay on a lost volume is still cataloged.</summary>
    bool IsCataloged(DataSetName dataSet);

    /// <summary>What can be seen of a data set or copy, or null when it is not there any more.</summary>
    CopyState? Inspect(CopyAddress address);
}
