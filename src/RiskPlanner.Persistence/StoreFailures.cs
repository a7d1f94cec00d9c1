using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence;

/// <summary>What the data base says when it cannot be written, in words for people.</summary>
internal static class StoreFailures
{
    /// <summary>Whether it is the data base or its disk that failed, and not the program.</summary>
    public static bool IsOne(Exception exception) => exception is DbUpdateException or DbException or IOException;

    /// <summary>Why, as a sentence.</summary>
    public static string Words(Exception exception) => Sqlite(exception) switch
    {
        { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => "There is no room left on the disk of the data base.",
        { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => "Another program holds the data base.",
        { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY } => "The data base can only be read.",
        { } other => $"The data base could not be written ({other.Message.TrimEnd('.')}).",
        null => $"The data base could not be written ({exception.Message.TrimEnd('.')}).",
    };

    private static SqliteException? Sqlite(Exception? exception) => exception is null ? null : exception as SqliteException ?? Sqlite(exception.InnerException);
}
