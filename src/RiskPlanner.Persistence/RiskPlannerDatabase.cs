using Microsoft.Data.Sqlite;
using RiskPlanner.Persistence.Upgrading;

namespace RiskPlanner.Persistence;

/// <summary>
/// The data base as a whole. Prepared once, before anything else uses it, by a process that holds the folder's lock
/// (<see cref="DataFolderLock"/>).
/// </summary>
public sealed class RiskPlannerDatabase
{
    private readonly string _file;

    internal RiskPlannerDatabase(string file) => _file = file;

    /// <summary>The full path of the file.</summary>
    public string File => _file;

    /// <summary>
    /// Makes the file where there is none, and brings an older one to the present form; the older one is kept beside it. When this
    /// is ended in between, by whatever, the next call goes on from the file as it was.
    /// </summary>
    /// <param name="cancellation">Ends it; the file is as it was.</param>
    /// <exception cref="DatabaseRefusedException">
    /// A newer version of the program made the file, it is no data base of this program, it is in use, or it cannot be written.
    /// </exception>
    public Task PrepareAsync(CancellationToken cancellation = default) => PrepareObservedAsync(UpgradeHooks.None, cancellation);

    internal async Task PrepareObservedAsync(UpgradeHooks hooks, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            await new DatabaseUpgrade(_file, hooks).RunAsync(cancellation);
        }
        catch (SqliteException exception)
        {
            throw new DatabaseRefusedException(
                $"The data base {_file} cannot be used: {exception.Message} {Advice(exception)}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The data base {_file} cannot be used: {exception.Message}", exception);
        }
    }

    private static string Advice(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "Another program has it: end that one, or name another folder for the data.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM => "It must be readable and writable for who starts the program.",
        SQLitePCL.raw.SQLITE_FULL => "Make room, then start again: nothing was changed.",
        _ => "Move the file away to begin with an empty one, or name another folder.",
    };
}
