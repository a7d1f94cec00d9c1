using Microsoft.Data.Sqlite;
using RiskPlanner.Persistence.Upgrading;

namespace RiskPlanner.Persistence.Tests.Upgrading;

/// <summary>A file that can be read and not written is found out at the start: the tries of the start write, and take it back.</summary>
public sealed class ReadOnlyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskplanner-read-only-").FullName;

    private string Database => Path.Combine(_folder, "riskplanner.db");

    [Fact]
    public async Task What_can_only_be_read_is_refused()
    {
        await MakeAsync();
        await using var connection = await OpenAsync(SqliteOpenMode.ReadOnly);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => DatabaseUpgrade.TryWritingAsync(connection, CancellationToken.None));

        Assert.Equal(SQLitePCL.raw.SQLITE_READONLY, refused.SqliteErrorCode);
    }

    [Fact]
    public async Task What_can_be_written_is_as_it_was_afterwards()
    {
        await MakeAsync();
        await using var connection = await OpenAsync(SqliteOpenMode.ReadWrite);

        await DatabaseUpgrade.TryWritingAsync(connection, CancellationToken.None);

        await using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT group_concat(name) FROM sqlite_master";
        Assert.Equal("Kept", await tables.ExecuteScalarAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task MakeAsync()
    {
        await using var connection = await OpenAsync(SqliteOpenMode.ReadWriteCreate);
        await using var command = connection.CreateCommand();
        // As the program keeps it.
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE Kept (Value INTEGER);";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
