using NodaTime;
using RiskPlanner.Application.Findings;
using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Interchange;

namespace RiskPlanner.Cli.Findings;

/// <summary>A plan with all that looking for findings needs of it: the places in its file, and its own naming standard.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Question">What is asked.</param>
internal sealed record PlanForFindings(string File, FindingQuestion Question)
{
    /// <summary>Reads a plan, and the standard beside it where it names one; null when something is wrong, all of which is then on standard error.</summary>
    public static async Task<PlanForFindings?> ReadAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await PlanInput.ExistsAsync(host, file)) return null;
        var text = await PlanInput.TextAsync(file, cancellation);
        var read = PlanFile.Read(text, file, cancellation: cancellation);
        if (read.Plan is not { } plan)
        {
            await PlanInput.WriteFaultsAsync(host, file, read);
            return null;
        }

        var (isSound, standard) = await PlanStandard.ReadAsync(host, plan, file, cancellation);
        if (!isSound) return null;
        var today = LocalDate.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
        return new PlanForFindings(file, new FindingQuestion(plan, read.Sha256, today) { Places = new PlanPlaces(text.Text), Standard = standard?.Standard, Threads = Environment.ProcessorCount });
    }
}
