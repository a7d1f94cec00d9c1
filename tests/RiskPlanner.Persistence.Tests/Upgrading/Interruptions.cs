using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RiskPlanner.Persistence.Upgrading;

namespace RiskPlanner.Persistence.Tests.Upgrading;

/// <summary>
/// Copies a data folder after each statement, each commit and each step on files of an upgrade: what a process that is killed there
/// leaves behind.
/// </summary>
internal sealed class Interruptions : IDisposable
{
    private readonly string _copies = Directory.CreateTempSubdirectory("riskplanner-interrupted-").FullName;
    private readonly string _folder;
    private readonly List<(string Where, string Folder)> _taken = [];

    public Interruptions(string folder)
    {
        _folder = folder;
        Hooks = new UpgradeHooks(builder => builder.AddInterceptors(new Commands(this), new Transactions(this)), Take);
    }

    public UpgradeHooks Hooks { get; }

    public IReadOnlyList<(string Where, string Folder)> Taken => _taken;

    public void Dispose() => Directory.Delete(_copies, recursive: true);

    private void Take(string where)
    {
        var copy = Path.Combine(_copies, $"{_taken.Count:000}");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(_folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        _taken.Add((where, copy));
    }

    private sealed class Commands(Interruptions interruptions) : DbCommandInterceptor
    {
        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            interruptions.Take(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
        {
            interruptions.Take(command.CommandText);
            return result;
        }
    }

    private sealed class Transactions(Interruptions interruptions) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            interruptions.Take("commit");
            return Task.CompletedTask;
        }

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => interruptions.Take("commit");
    }
}
