using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Runs;

/// <summary>Runs to rows and back. Pure functions.</summary>
internal static class RunMapper
{
    public static RunRow ToRow(Run run)
    {
        var row = new RunRow { Id = run.Id, Title = run.Title, Kind = run.Parameters.Kind.Name, Parameters = "" };
        Write(run, row);
        return row;
    }

    public static void Write(Run run, RunRow row)
    {
        row.Title = run.Title;
        row.Kind = run.Parameters.Kind.Name;
        row.Plan = run.Parameters.Plan;
        row.Parameters = Encoding.UTF8.GetString(DocumentJson.Write(run.Parameters));
        row.State = run.State;
        row.Done = run.Done;
        row.Total = run.Total;
        row.Attempts = run.Attempts;
        row.QueuedAt = run.QueuedAt;
        row.StartedAt = run.StartedAt;
        row.EndedAt = run.EndedAt;
        row.Error = run.Error;
        row.ResultSha256 = run.ResultSha256;
    }

    public static Run ToRun(RunRow row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Parameters = DocumentJson.Read<RunParameters>(Encoding.UTF8.GetBytes(row.Parameters)),
        State = row.State,
        Done = row.Done,
        Total = row.Total,
        Attempts = row.Attempts,
        QueuedAt = row.QueuedAt,
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        Error = row.Error,
        ResultSha256 = row.ResultSha256,
    };
}
