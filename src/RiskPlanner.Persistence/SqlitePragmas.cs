using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RiskPlanner.Persistence;

/// <summary>
/// Sets each connection up: readers go on while one writes (WAL), a writer waits for the one before it instead of failing,
/// and a power cut can cost the last commit, but never the file.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(15);

    private static readonly string Statements =
        $"PRAGMA busy_timeout = {(int)BusyTimeout.TotalMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
